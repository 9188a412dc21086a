using HealthPass.Grains.Health;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Venues.Measures;

/// <summary>Seals that two officials decided on a measure: a venue's code is shut or opened for that alone, whatever stands in the table by then.</summary>
internal sealed class MeasureSeals(Sealer sealer) : DecisionSeals<MeasureDraft>(sealer, SealPurpose.VenueMeasure)
{
    protected override bool MayTake(MeasureDraft draft, Approval approval) =>
        string.Equals(approval.Maker, draft.RequestedBy, StringComparison.OrdinalIgnoreCase) && base.MayTake(draft, approval);

    protected override SealInput InputOf(Guid measure, MeasureDraft draft, Approval approval) => new SealInput()
        .Add(measure).Add(draft.Venue.ToGrainKey()).Add(draft.Region.Value).Add((long)draft.Measure).Add(draft.Reason).Add(draft.RequestedBy)
        .Add(approval.Maker).Add(approval.Checker).Add(approval.Effect).Add(approval.At);
}
