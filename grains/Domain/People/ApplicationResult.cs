namespace HealthPass.Grains.People;

/// <summary>The answer to an application.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Person">The person, null where the channel may not read it.</param>
[GenerateSerializer, Immutable, Alias("application-result")]
public sealed record ApplicationResult([property: Id(0)] ApplicationOutcome Outcome, [property: Id(1)] PersonView? Person);
