using HealthPass.Kernel.Regions;

namespace HealthPass.Kernel.Venues;

/// <summary>What a gate's scan needs to know of a venue: the venue's grain decides it, every silo's venue board repeats it.</summary>
/// <param name="VenueId">The venue.</param>
/// <param name="Version">Rises with every change; boards keep the higher one.</param>
/// <param name="Region">Where its scans are counted.</param>
/// <param name="Entry">Who may enter.</param>
/// <param name="Standing">Whether anybody is scanned there at all.</param>
[GenerateSerializer, Immutable, Alias("venue-rule")]
public sealed record VenueRule(
    [property: Id(0)] VenueId VenueId,
    [property: Id(1)] uint Version,
    [property: Id(2)] RegionCode Region,
    [property: Id(3)] EntryRule Entry,
    [property: Id(4)] VenueStanding Standing = VenueStanding.InUse);
