namespace HealthPass.Grains.Assignments;

/// <summary>The answer to an action on an assignment.</summary>
/// <param name="Fault">Why it was refused, none when it was done.</param>
/// <param name="Assignment">The assignment afterwards, null where there is none.</param>
/// <param name="Index">Position in the list of the person behind the fault, -1 for none.</param>
[GenerateSerializer, Immutable, Alias("assignment-result")]
public sealed record AssignmentResult(
    [property: Id(0)] AssignmentFault Fault, [property: Id(1)] AssignmentView? Assignment, [property: Id(2)] int Index = -1);
