using HealthPass.Grains.Health;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Seals;

/// <summary>Seals what was decided on a case, and by whom: what follows is done for that alone, whatever stands in the table by then.</summary>
/// <typeparam name="TDraft">What a case of the kind is about.</typeparam>
/// <param name="sealer">Seals.</param>
/// <param name="purpose">The kind's own.</param>
internal abstract class DecisionSeals<TDraft>(Sealer sealer, SealPurpose purpose)
{
    /// <summary>Seals a decision.</summary>
    public Approval Make(Guid caseId, TDraft draft, Approval approval) => approval with { Seal = sealer.Make(purpose, InputOf(caseId, draft, approval)) };

    /// <summary>Whether a decision is on this case, and taken by those who may.</summary>
    public bool Holds(Guid caseId, TDraft draft, Approval? approval) =>
        approval is not null && MayTake(draft, approval) && sealer.Holds(purpose, InputOf(caseId, draft, approval), approval.Seal);

    /// <summary>Whether those who took a decision may: two, where a kind says nothing else.</summary>
    protected virtual bool MayTake(TDraft draft, Approval approval) => !string.Equals(approval.Maker, approval.Checker, StringComparison.OrdinalIgnoreCase);

    /// <summary>Everything that the decision is on, and who took it.</summary>
    protected abstract SealInput InputOf(Guid caseId, TDraft draft, Approval approval);

    /// <summary>A case and who decided on it, to begin with.</summary>
    protected static SealInput Of(Guid caseId, Approval approval) =>
        new SealInput().Add(caseId).Add(approval.Maker).Add(approval.Checker).Add(approval.Effect).Add(approval.At);
}
