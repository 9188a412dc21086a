using System.Collections.Immutable;
using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Campaign.Texts;

/// <summary>A campaign of texts as one official sees it.</summary>
/// <param name="Standing">How it stands.</param>
/// <param name="History">What happened, oldest first.</param>
/// <param name="Actions">What the official may do with it now.</param>
[GenerateSerializer, Immutable, Alias("campaign-text-sight")]
public sealed record TextSight(
    [property: Id(0)] TextStanding Standing, [property: Id(1)] ImmutableArray<CaseEvent> History, [property: Id(2)] ImmutableArray<string> Actions);
