using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues.Places;

/// <summary>Which fields a kind of place has.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Label">The kind in Chinese.</param>
/// <param name="Needs">Fields that must be there.</param>
/// <param name="Takes">Fields that may be.</param>
public sealed record PlaceForm(PlaceKind Kind, string Label, PlaceField Needs, PlaceField Takes);
