using HealthPass.Grains.Health;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Duplicates;

/// <summary>Seals that two officials have decided that two registrations are one person's: for that alone facts go from one to the other.</summary>
internal sealed class MergeSeals(Sealer sealer)
{
    /// <summary>Seals a decision.</summary>
    public Approval Make(Guid duplicate, DuplicateDraft draft, Approval approval) =>
        approval with { Seal = sealer.Make(SealPurpose.MergeDecision, InputOf(duplicate, draft, approval)) };

    /// <summary>Whether a decision is on these two, and two officials took it.</summary>
    public bool Holds(Guid duplicate, DuplicateDraft draft, Approval? approval) =>
        approval is not null
        && !string.Equals(approval.Maker, approval.Checker, StringComparison.OrdinalIgnoreCase)
        && sealer.Holds(SealPurpose.MergeDecision, InputOf(duplicate, draft, approval), approval.Seal);

    private static SealInput InputOf(Guid duplicate, DuplicateDraft draft, Approval approval) => new SealInput()
        .Add(duplicate).Add(approval.Maker).Add(approval.Checker).Add(approval.Effect).Add(approval.At)
        .Add(draft.Earlier.ToBytes()).Add(draft.Later.ToBytes()).Add(draft.Region.Value);
}
