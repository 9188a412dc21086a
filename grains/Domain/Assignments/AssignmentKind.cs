using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Assignments;

/// <summary>Assignments, as a kind of case.</summary>
internal sealed class AssignmentKind : ICaseKind
{
    /// <inheritdoc />
    public CaseFlow Flow => AssignmentFlow.Flow;

    /// <inheritdoc />
    public Task LookAfterAsync(IGrainFactory grains, Guid caseId) => grains.GetGrain<IAssignmentGrain>(caseId).Resume();
}
