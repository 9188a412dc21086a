using HealthPass.Grains.Venues;

namespace HealthPass.Grains.Counting.Panels;

/// <summary>The venue codes of one category.</summary>
/// <param name="Category">The category.</param>
/// <param name="Registered">Venues with a code.</param>
/// <param name="Active">Those with at least one scan today.</param>
[GenerateSerializer, Immutable, Alias("category-coverage")]
public readonly record struct CategoryCoverage(
    [property: Id(0)] VenueCategory Category, [property: Id(1)] int Registered, [property: Id(2)] int Active);
