namespace HealthPass.Grains.People;

/// <summary>The answer to a correction.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Person">The person afterwards, null where nobody is registered.</param>
[GenerateSerializer, Immutable, Alias("correction-answer")]
public sealed record CorrectionAnswer([property: Id(0)] CorrectionOutcome Outcome, [property: Id(1)] PersonView? Person);
