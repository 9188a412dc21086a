using System.Collections.Immutable;
using HealthPass.Grains.Health;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.People;

/// <summary>What stands for somebody, registered or not any more.</summary>
/// <param name="AppliedAt">When the registration began.</param>
/// <param name="Region">The home; of somebody who has left its county, or the province.</param>
/// <param name="Facts">All facts that are kept.</param>
[GenerateSerializer, Immutable, Alias("standing-facts")]
public sealed record StandingFacts([property: Id(0)] DateTimeOffset AppliedAt, [property: Id(1)] RegionCode Region, [property: Id(2)] ImmutableArray<Fact> Facts)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>How many.</returns>
    public override string ToString() => $"{Facts.Length} facts";
}
