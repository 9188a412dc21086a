using HealthPass.Grains.Health;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Venues.Measures;

/// <summary>Seals that two officials decided on a measure: a venue's code is shut or opened for that alone, whatever stands in the table by then.</summary>
internal sealed class MeasureSeals(Sealer sealer)
{
    /// <summary>Seals a decision.</summary>
    public Approval Make(Guid measure, MeasureDraft draft, Approval approval) =>
        approval with { Seal = sealer.Make(SealPurpose.VenueMeasure, InputOf(measure, draft, approval)) };

    /// <summary>Whether a decision is on this measure, and by two.</summary>
    public bool Holds(Guid measure, MeasureDraft draft, Approval? approval) =>
        approval is not null
        && string.Equals(approval.Maker, draft.RequestedBy, StringComparison.OrdinalIgnoreCase)
        && !string.Equals(approval.Maker, approval.Checker, StringComparison.OrdinalIgnoreCase)
        && sealer.Holds(SealPurpose.VenueMeasure, InputOf(measure, draft, approval), approval.Seal);

    private static SealInput InputOf(Guid measure, MeasureDraft draft, Approval approval) => new SealInput()
        .Add(measure).Add(draft.Venue.ToGrainKey()).Add(draft.Region.Value).Add((long)draft.Measure).Add(draft.Reason).Add(draft.RequestedBy)
        .Add(approval.Maker).Add(approval.Checker).Add(approval.Effect).Add(approval.At);
}
