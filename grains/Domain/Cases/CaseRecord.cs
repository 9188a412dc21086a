using System.Collections.Immutable;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Cases;

/// <summary>What every case keeps beside what its kind keeps. Its fields name no types on the wire, so that a build that does not know them can skip them.</summary>
/// <param name="Scope">The smallest region that everybody lives in whom the case concerns.</param>
/// <param name="Desk">The region whose officials are asked now.</param>
/// <param name="Clocks">The clocks that have begun and not ended.</param>
/// <param name="History">What happened, newest first; as much of it as <see cref="MostEvents"/>.</param>
[GenerateSerializer, Immutable, Alias("case-record")]
public sealed record CaseRecord(
    [property: Id(0)] RegionCode Scope,
    [property: Id(1)] RegionCode Desk,
    [property: Id(2)] ImmutableArray<CaseClock> Clocks,
    [property: Id(3)] ImmutableArray<CaseEvent> History)
{
    /// <summary>The most events that are kept; older ones are in the audit trail.</summary>
    public const int MostEvents = 50;
}
