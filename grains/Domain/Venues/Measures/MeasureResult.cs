namespace HealthPass.Grains.Venues.Measures;

/// <summary>The answer to what was asked of a measure.</summary>
/// <param name="Fault">Why it was refused, none when it was done.</param>
/// <param name="Measure">The measure afterwards, null where there is none.</param>
[GenerateSerializer, Immutable, Alias("venue-measure-result")]
public sealed record MeasureResult([property: Id(0)] MeasureFault Fault, [property: Id(1)] MeasureView? Measure);
