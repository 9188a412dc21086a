using HealthPass.Api.Access;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Verdicts;

namespace HealthPass.Api.Scans;

/// <summary>Reads the fields of a late scan.</summary>
internal sealed class LateReader(ScanReader scans)
{
    /// <summary>A time that was given and is none.</summary>
    public const long UnknownTime = long.MinValue;

    /// <summary>A verdict that was given and is none.</summary>
    public const Verdict UnknownVerdict = (Verdict)byte.MaxValue;

    /// <summary>Reads a late scan.</summary>
    /// <param name="message">The scan as sent.</param>
    /// <param name="key">The gate's key.</param>
    public LateReading Read(LateMessage message, KnownKey key) => Read(
        new LateFields(
            new(
                message.VenueId, message.Code, message.Document, ScanReader.DirectionOf(message.Direction), ScanReader.ScanIdOf(message.ScanId), message.GateId,
                message.Place, message.Means),
            message.ScannedAt is null ? null : Rfc3339.TryParse(message.ScannedAt, out var time) ? time.ToUnixTimeMilliseconds() : UnknownTime,
            message.ClockOffsetSeconds,
            VerdictOf(message.Verdict),
            message.Degraded ?? false),
        key);

    /// <summary>Reads a late scan. A document is not taken off the key's quota: what is answered does not tell whether it is anybody's.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="key">The gate's key.</param>
    public LateReading Read(in LateFields fields, KnownKey key)
    {
        var reading = scans.Read(fields.Scan, key, takesQuota: false);
        var problem = reading.Problem
            ?? (fields.Scan.ScanId is null ? Problem.Missing("scanId")
                : fields.ScannedAt is null ? Problem.Missing("scannedAt")
                : fields.ScannedAt == UnknownTime ? Problem.Invalid(ProblemCodes.FieldInvalid, "The 'scannedAt' must be a time with its offset (RFC 3339), or Unix milliseconds in MessagePack.")
                : fields.ClockOffset is < short.MinValue or > short.MaxValue ? Problem.Invalid(ProblemCodes.FieldInvalid, "The 'clockOffsetSeconds' must lie between -32768 and 32767; leave out one that is not known.")
                : fields.Verdict is null ? Problem.Missing("verdict")
                : fields.Verdict == UnknownVerdict ? Problem.Invalid(ProblemCodes.FieldInvalid, "The 'verdict' must be 'allow', 'check' or 'deny'.")
                : null);
        return problem is not null
            ? new(default, problem)
            : new(
                new()
                {
                    Request = reading.Request,
                    DeviceTime = fields.ScannedAt!.Value,
                    ClockOffset = (short?)fields.ClockOffset,
                    Verdict = fields.Verdict!.Value,
                    Degraded = fields.Degraded,
                },
                null);
    }

    private static Verdict? VerdictOf(string? text) =>
        text is null ? null : VerdictNames.TryParse(text, out Verdict verdict) ? verdict : UnknownVerdict;
}
