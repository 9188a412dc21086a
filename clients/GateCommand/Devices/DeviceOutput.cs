using HealthPass.Gate;
using HealthPass.Gate.Scans;

namespace HealthPass.GateCommand.Devices;

/// <summary>What the devices are told.</summary>
/// <param name="Kind"><c>verdict</c>, <c>open</c>, <c>close</c>, <c>problem</c> or <c>state</c>.</param>
internal sealed record DeviceOutput(string Kind)
{
    public Guid? ScanId { get; init; }

    public string? Verdict { get; init; }

    public string? Colour { get; init; }

    public string? ReasonCode { get; init; }

    public string? Reason { get; init; }

    public string? MaskedName { get; init; }

    public bool? Offline { get; init; }

    public string? Code { get; init; }

    public string? Detail { get; init; }

    public string? Reading { get; init; }

    public bool? Online { get; init; }

    public int? Queued { get; init; }

    public int? QueueLimit { get; init; }

    public double? BundleAgeHours { get; init; }

    public double? ClockOffsetSeconds { get; init; }

    public long? Passed { get; init; }

    public static DeviceOutput Of(GateVerdict verdict) => new("verdict")
    {
        ScanId = verdict.ScanId, Verdict = verdict.Decision switch { GateDecision.Allow => "allow", GateDecision.Check => "check", _ => "deny" },
        Colour = verdict.Colour, ReasonCode = verdict.ReasonCode, Reason = verdict.Reason, MaskedName = verdict.MaskedName, Offline = verdict.Offline,
    };

    public static DeviceOutput Problem(string code, string detail, string? reading = null) => new("problem") { Code = code, Detail = detail, Reading = reading };

    public static DeviceOutput State(GateStatus status, long passed) => new("state")
    {
        Online = status.IsOnline, Queued = status.Queued, QueueLimit = status.QueueLimit, BundleAgeHours = Rounded(status.BundleAge?.TotalHours),
        ClockOffsetSeconds = Rounded(status.ClockOffset?.TotalSeconds), Passed = passed,
    };

    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 1) : null;
}
