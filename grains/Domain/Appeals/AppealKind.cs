using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Appeals;

/// <summary>Appeals, as a kind of case.</summary>
internal sealed class AppealKind : ICaseKind
{
    /// <inheritdoc />
    public CaseFlow Flow => AppealFlow.Flow;

    /// <inheritdoc />
    public Task LookAfterAsync(IGrainFactory grains, Guid caseId) => grains.GetGrain<IAppealGrain>(caseId).Resume();
}
