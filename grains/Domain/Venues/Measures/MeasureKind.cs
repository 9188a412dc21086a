using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Venues.Measures;

/// <summary>Measures against venues, as a kind of case.</summary>
internal sealed class MeasureKind : ICaseKind
{
    /// <inheritdoc />
    public CaseFlow Flow => MeasureFlow.Flow;

    /// <inheritdoc />
    public Task LookAfterAsync(IGrainFactory grains, Guid caseId) => grains.GetGrain<IVenueMeasureGrain>(caseId).Resume();
}
