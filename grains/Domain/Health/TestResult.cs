namespace HealthPass.Grains.Health;

/// <summary>
/// A nucleic-acid test result. A negative one may release a fact; a positive one by itself colours nobody, it enters as a
/// <see cref="Fact"/>.
/// </summary>
/// <param name="Id">The laboratory's or our id of the result, null when it has none.</param>
/// <param name="SampledAt">When the sample was taken, which is what age and release count from, not the upload. A time in
/// the future releases only when it comes; whoever takes results in should refuse it as an error.</param>
/// <param name="Negative">Whether the result is negative.</param>
/// <param name="Laboratory">Name of the laboratory, null when not told.</param>
[GenerateSerializer, Immutable, Alias("test-result")]
public sealed record TestResult(
    [property: Id(0)] Guid? Id,
    [property: Id(1)] DateTimeOffset SampledAt,
    [property: Id(2)] bool Negative,
    [property: Id(3)] string? Laboratory);
