using HealthPass.Grains.Health;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Duplicates;

/// <summary>Seals that two officials have decided that two registrations are one person's: for that alone facts go from one to the other.</summary>
internal sealed class MergeSeals(Sealer sealer) : DecisionSeals<DuplicateDraft>(sealer, SealPurpose.MergeDecision)
{
    protected override SealInput InputOf(Guid duplicate, DuplicateDraft draft, Approval approval) => Of(duplicate, approval)
        .Add(draft.Earlier.ToBytes()).Add(draft.Later.ToBytes()).Add(draft.Region.Value);
}
