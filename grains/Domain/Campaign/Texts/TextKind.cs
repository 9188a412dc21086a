using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Campaign.Texts;

/// <summary>Campaigns of texts, as a kind of case.</summary>
internal sealed class TextKind : ICaseKind
{
    /// <inheritdoc />
    public CaseFlow Flow => TextFlow.Flow;

    /// <inheritdoc />
    public Task LookAfterAsync(IGrainFactory grains, Guid caseId) => grains.GetGrain<ITextGrain>(caseId).Resume();
}
