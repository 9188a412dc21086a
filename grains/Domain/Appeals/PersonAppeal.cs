namespace HealthPass.Grains.Appeals;

/// <summary>An appeal of a person.</summary>
/// <param name="AppealId">The appeal.</param>
/// <param name="FactId">The fact that it is against.</param>
[GenerateSerializer, Immutable, Alias("person-appeal")]
public sealed record PersonAppeal([property: Id(0)] Guid AppealId, [property: Id(1)] Guid FactId);
