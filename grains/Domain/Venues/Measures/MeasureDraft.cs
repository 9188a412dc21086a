using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues.Measures;

/// <summary>What is asked to be done to a venue.</summary>
/// <param name="Venue">The venue.</param>
/// <param name="Name">Its name when it was asked.</param>
/// <param name="Region">Its region.</param>
/// <param name="Measure">What.</param>
/// <param name="Reason">Why; whoever scans the venue's code is not told, and it names nobody.</param>
/// <param name="RequestedBy">The account that asks.</param>
[GenerateSerializer, Immutable, Alias("venue-measure-draft")]
public sealed record MeasureDraft(
    [property: Id(0)] VenueId Venue,
    [property: Id(1)] string Name,
    [property: Id(2)] RegionCode Region,
    [property: Id(3)] VenueMeasure Measure,
    [property: Id(4)] string Reason,
    [property: Id(5)] string RequestedBy);
