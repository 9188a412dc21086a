using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Leaving;

/// <summary>Withdrawals, as a kind of case.</summary>
internal sealed class LeavingKind : ICaseKind
{
    /// <inheritdoc />
    public CaseFlow Flow => LeavingFlow.Flow;

    /// <inheritdoc />
    public Task LookAfterAsync(IGrainFactory grains, Guid caseId) => grains.GetGrain<ILeavingGrain>(caseId).Resume();
}
