namespace HealthPass.Grains.Assignments;

/// <summary>The answer to the question what a decision would do.</summary>
/// <param name="Fault">Why there is none.</param>
/// <param name="Effect">What it would do.</param>
/// <param name="Index">Position in the list of the person behind the fault, -1 for none.</param>
[GenerateSerializer, Immutable, Alias("effect-result")]
public sealed record EffectResult(
    [property: Id(0)] AssignmentFault Fault, [property: Id(1)] AssignmentEffect? Effect, [property: Id(2)] int Index = -1);
