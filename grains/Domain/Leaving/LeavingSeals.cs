using HealthPass.Grains.Health;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Leaving;

/// <summary>Seals that a registration is to end: whoever can write to the table has nobody withdrawn.</summary>
internal sealed class LeavingSeals(Sealer sealer)
{
    /// <summary>Seals a decision.</summary>
    public Approval Make(Guid leaving, LeavingDraft draft, Approval approval) =>
        approval with { Seal = sealer.Make(SealPurpose.Leaving, InputOf(leaving, draft, approval)) };

    /// <summary>Whether a decision is on this registration; on paper two officials take it.</summary>
    public bool Holds(Guid leaving, LeavingDraft draft, Approval? approval) =>
        approval is not null
        && (draft.Way != LeavingWay.Paper || !string.Equals(approval.Maker, approval.Checker, StringComparison.OrdinalIgnoreCase))
        && sealer.Holds(SealPurpose.Leaving, InputOf(leaving, draft, approval), approval.Seal);

    private static SealInput InputOf(Guid leaving, LeavingDraft draft, Approval approval) => new SealInput()
        .Add(leaving).Add(approval.Maker).Add(approval.Checker).Add(approval.Effect).Add(approval.At)
        .Add(draft.Person.ToBytes()).Add(draft.AppliedAt).Add(draft.Region.Value).Add((long)draft.Way).Add(draft.By);
}
