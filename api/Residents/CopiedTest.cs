namespace HealthPass.Api.Residents;

/// <summary>The result of a test.</summary>
/// <param name="SampledAt">When the sample was taken.</param>
/// <param name="Negative">Whether it is negative.</param>
/// <param name="Laboratory">Who says so, null where it is not told.</param>
public sealed record CopiedTest(string SampledAt, bool Negative, string? Laboratory);
