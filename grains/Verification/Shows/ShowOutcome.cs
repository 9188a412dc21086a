using HealthPass.Kernel.People;

namespace HealthPass.Verification.Shows;

/// <summary>The answer to a show.</summary>
/// <param name="Status">The person's status, of nobody when nobody is registered.</param>
/// <param name="Code">The fresh health code, null when nobody is registered.</param>
/// <param name="IssuedAt">When it was made.</param>
[GenerateSerializer, Immutable, Alias("show-outcome")]
public readonly record struct ShowOutcome(
    [property: Id(0)] PersonStatus Status, [property: Id(1)] string? Code, [property: Id(2)] DateTimeOffset IssuedAt);
