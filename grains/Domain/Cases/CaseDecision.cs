namespace HealthPass.Grains.Cases;

/// <summary>What becomes of a command: a change, a fault, or neither where it repeats what is under way.</summary>
/// <param name="Fault">Why it is refused.</param>
/// <param name="Change">What it changes.</param>
/// <param name="Index">Position of the subject behind the fault, -1 for none.</param>
internal sealed record CaseDecision(CaseFault Fault, CaseChange? Change, int Index = -1)
{
    /// <summary>A refusal.</summary>
    public static CaseDecision Refused(CaseFault fault, int index = -1) => new(fault, null, index);
}
