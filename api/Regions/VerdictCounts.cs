using MessagePack;

namespace HealthPass.Api.Regions;

/// <summary>Scans by verdict.</summary>
/// <param name="Allow">Answered allow.</param>
/// <param name="Check">Answered check.</param>
/// <param name="Deny">Answered deny.</param>
[MessagePackObject]
public sealed record VerdictCounts(
    [property: Key("allow")] long Allow, [property: Key("check")] long Check, [property: Key("deny")] long Deny)
{
    internal static VerdictCounts Of(Kernel.Counting.VerdictCounts counts) => new(counts.Allow, counts.Check, counts.Deny);
}
