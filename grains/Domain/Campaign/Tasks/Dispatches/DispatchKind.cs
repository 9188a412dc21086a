using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Campaign.Tasks.Dispatches;

/// <summary>Dispatches of tasks, as a kind of case.</summary>
internal sealed class DispatchKind : ICaseKind
{
    /// <inheritdoc />
    public CaseFlow Flow => DispatchFlow.Flow;

    /// <inheritdoc />
    public Task LookAfterAsync(IGrainFactory grains, Guid caseId) => grains.GetGrain<IDispatchGrain>(caseId).Resume();
}
