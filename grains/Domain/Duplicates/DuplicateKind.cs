using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Duplicates;

/// <summary>Registrations that may be one person's, as a kind of case.</summary>
internal sealed class DuplicateKind : ICaseKind
{
    /// <inheritdoc />
    public CaseFlow Flow => DuplicateFlow.Flow;

    /// <inheritdoc />
    public Task LookAfterAsync(IGrainFactory grains, Guid caseId) => grains.GetGrain<IDuplicateGrain>(caseId).Resume();
}
