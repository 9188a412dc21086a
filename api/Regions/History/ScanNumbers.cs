namespace HealthPass.Api.Regions.History;

/// <summary>Scans by verdict; to callers without key or session all three are null while any of them lies between 1 and 9.</summary>
/// <param name="Allow">Answered allow.</param>
/// <param name="Check">Answered check.</param>
/// <param name="Deny">Answered deny.</param>
public sealed record ScanNumbers(long? Allow, long? Check, long? Deny)
{
    // All three go together: with a total known from elsewhere, two of them would give the third away.
    internal static ScanNumbers Of(bool isPublic, long allow, long check, long deny) =>
        SmallCounts.Hides(isPublic, allow) || SmallCounts.Hides(isPublic, check) || SmallCounts.Hides(isPublic, deny)
            ? new(null, null, null)
            : new(allow, check, deny);
}
