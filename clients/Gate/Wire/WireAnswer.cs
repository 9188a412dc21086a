using System.Globalization;
using HealthPass.Gate.Scans;
using MessagePack;

namespace HealthPass.Gate.Wire;

/// <summary>A verdict or a problem as it comes: of one scan, in a batch, through the hub. It is public for the serializer's sake: use <see cref="GateVerdict"/>.</summary>
[MessagePackObject]
public sealed record WireAnswer
{
    /// <summary>The scan's number.</summary>
    [Key("scanId")]
    public string? ScanId { get; init; }

    /// <summary>What the gate does.</summary>
    [Key("verdict")]
    public string? Verdict { get; init; }

    /// <summary>The colour.</summary>
    [Key("colour")]
    public string? Colour { get; init; }

    /// <summary>What decided.</summary>
    [Key("reasonCode")]
    public string? ReasonCode { get; init; }

    /// <summary>The same in words.</summary>
    [Key("reason")]
    public string? Reason { get; init; }

    /// <summary>First character and stars.</summary>
    [Key("maskedName")]
    public string? MaskedName { get; init; }

    /// <summary>The code's state.</summary>
    [Key("codeState")]
    public string? CodeState { get; init; }

    /// <summary>Age of the last negative test.</summary>
    [Key("testAgeHours")]
    public int? TestAgeHours { get; init; }

    /// <summary>Whether a test is owed.</summary>
    [Key("popUp")]
    public bool PopUp { get; init; }

    /// <summary>The service's time.</summary>
    [Key("scannedAt")]
    public string? ScannedAt { get; init; }

    /// <summary>Of a problem: its code.</summary>
    [Key("code")]
    public string? Code { get; init; }

    /// <summary>Of a problem: the HTTP status.</summary>
    [Key("status")]
    public int Status { get; init; }

    /// <summary>Of a problem: what is wrong.</summary>
    [Key("detail")]
    public string? Detail { get; init; }

    /// <summary>Of a problem: what was read in place of a code.</summary>
    [Key("reading")]
    public string? Reading { get; init; }

    /// <summary>When, null where it was not said.</summary>
    internal DateTimeOffset? Time =>
        DateTimeOffset.TryParse(ScannedAt, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    internal GateVerdict ToVerdict(Guid scanId) => WireWords.Decision(Verdict) is GateDecision.None and var none
        ? new(scanId, none) { Problem = ToProblem() }
        : new(scanId, WireWords.Decision(Verdict))
        {
            Colour = Colour, ReasonCode = ReasonCode, Reason = Reason, MaskedName = MaskedName, CodeState = CodeState,
            TestAgeHours = TestAgeHours, PopUp = PopUp, ScannedAt = Time,
        };

    private GateProblem ToProblem() => Code is null
        ? new("answer_not_understood", Status, "The answer has neither a verdict nor a problem that this build knows.")
        : new(Code, Status, Detail ?? string.Empty, Reading);
}
