using HealthPass.Grains.Health;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Leaving;

/// <summary>Seals that a registration is to end: whoever can write to the table has nobody withdrawn.</summary>
internal sealed class LeavingSeals(Sealer sealer) : DecisionSeals<LeavingDraft>(sealer, SealPurpose.Leaving)
{
    // On paper two officials take it, and the person alone otherwise.
    protected override bool MayTake(LeavingDraft draft, Approval approval) => draft.Way != LeavingWay.Paper || base.MayTake(draft, approval);

    protected override SealInput InputOf(Guid leaving, LeavingDraft draft, Approval approval) => Of(leaving, approval)
        .Add(draft.Person.ToBytes()).Add(draft.AppliedAt).Add(draft.Region.Value).Add((long)draft.Way).Add(draft.By);
}
