namespace HealthPass.Grains.Campaign.Texts;

/// <summary>What became of something asked of a campaign of texts.</summary>
/// <param name="Fault">Why it is refused.</param>
/// <param name="Standing">How it stands now; null where the caller may not know.</param>
[GenerateSerializer, Immutable, Alias("campaign-text-result")]
public sealed record TextResult([property: Id(0)] TextFault Fault, [property: Id(1)] TextStanding? Standing);
