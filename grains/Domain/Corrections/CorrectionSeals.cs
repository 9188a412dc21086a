using HealthPass.Grains.Health;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Corrections;

/// <summary>Seals that officials have decided on a correction: a person is put right for that alone, whatever stands in the table by then.</summary>
internal sealed class CorrectionSeals(Sealer sealer) : DecisionSeals<CorrectionDraft>(sealer, SealPurpose.Correction)
{
    protected override bool MayTake(CorrectionDraft draft, Approval approval) => !draft.TakesTwo || base.MayTake(draft, approval);

    protected override SealInput InputOf(Guid correction, CorrectionDraft draft, Approval approval)
    {
        var input = Of(correction, approval)
            .Add(draft.Person.ToBytes()).Add(draft.Region.Value).Add([.. draft.Asked]).Add(draft.Fields.Length);
        _ = draft.Fields.Aggregate(input, (sum, field) => sum.Add((long)field));

        // One of a build before does not say what was so when it was asked.
        return draft.Before.IsDefaultOrEmpty ? input : input.Add([.. draft.Before]);
    }
}
