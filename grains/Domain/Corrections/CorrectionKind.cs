using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Corrections;

/// <summary>Corrections, as a kind of case.</summary>
internal sealed class CorrectionKind : ICaseKind
{
    /// <inheritdoc />
    public CaseFlow Flow => CorrectionFlow.Flow;

    /// <inheritdoc />
    public Task LookAfterAsync(IGrainFactory grains, Guid caseId) => grains.GetGrain<ICorrectionGrain>(caseId).Resume();
}
