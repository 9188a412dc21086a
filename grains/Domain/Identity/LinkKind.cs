using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Identity;

/// <summary>Document links, as a kind of case.</summary>
internal sealed class LinkKind : ICaseKind
{
    /// <inheritdoc />
    public CaseFlow Flow => LinkFlow.Flow;

    /// <inheritdoc />
    public Task LookAfterAsync(IGrainFactory grains, Guid caseId) => grains.GetGrain<ILinkCaseGrain>(caseId).Resume();
}
