using System.Collections.Immutable;

namespace HealthPass.Grains.Venues.Measures;

/// <summary>A measure as one official sees it.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Actions">What the official may do with it now.</param>
[GenerateSerializer, Immutable, Alias("venue-measure-sight")]
public sealed record MeasureSight([property: Id(0)] MeasureView Measure, [property: Id(1)] ImmutableArray<string> Actions);
