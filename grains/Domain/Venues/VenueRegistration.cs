using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues;

/// <summary>What is needed to register a venue.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its category.</param>
/// <param name="Region">Its region, at any level.</param>
/// <param name="Address">Its address, empty if not given.</param>
/// <param name="CreditCode">GB 32100 code of the organisation behind it, empty if not given.</param>
/// <param name="OwnRule">A rule of its own, null for its category's.</param>
/// <param name="RegisteredBy">The API key or staff account behind the registration.</param>
[GenerateSerializer, Immutable, Alias("venue-registration")]
public sealed record VenueRegistration(
    [property: Id(0)] string Name,
    [property: Id(1)] VenueCategory Category,
    [property: Id(2)] RegionCode Region,
    [property: Id(3)] string Address,
    [property: Id(4)] string CreditCode,
    [property: Id(5)] EntryRule? OwnRule,
    [property: Id(6)] string RegisteredBy)
{
    /// <summary>Why it has a rule of its own, empty where it has none; names nobody.</summary>
    [Id(20)]
    public string? RuleReason { get; init; }
}
