using HealthPass.Grains.Health;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Corrections;

/// <summary>Seals that officials have decided on a correction: a person is put right for that alone, whatever stands in the table by then.</summary>
internal sealed class CorrectionSeals(Sealer sealer)
{
    /// <summary>Seals a decision.</summary>
    public Approval Make(Guid correction, CorrectionDraft draft, Approval approval) =>
        approval with { Seal = sealer.Make(SealPurpose.Correction, InputOf(correction, draft, approval)) };

    /// <summary>Whether a decision is on this correction; two officials where it takes two.</summary>
    public bool Holds(Guid correction, CorrectionDraft draft, Approval? approval) =>
        approval is not null
        && (!draft.TakesTwo || !string.Equals(approval.Maker, approval.Checker, StringComparison.OrdinalIgnoreCase))
        && sealer.Holds(SealPurpose.Correction, InputOf(correction, draft, approval), approval.Seal);

    private static SealInput InputOf(Guid correction, CorrectionDraft draft, Approval approval)
    {
        var input = new SealInput().Add(correction).Add(approval.Maker).Add(approval.Checker).Add(approval.Effect).Add(approval.At)
            .Add(draft.Person.ToBytes()).Add(draft.Region.Value).Add([.. draft.Asked]).Add(draft.Fields.Length);
        _ = draft.Fields.Aggregate(input, (sum, field) => sum.Add((long)field));

        // One of a build before does not say what was so when it was asked.
        return draft.Before.IsDefaultOrEmpty ? input : input.Add([.. draft.Before]);
    }
}
