using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Staff.Accounts;

/// <summary>Changes of rights, as a kind of case.</summary>
internal sealed class StaffChangeKind : ICaseKind
{
    /// <inheritdoc />
    public CaseFlow Flow => StaffChangeFlow.Flow;

    /// <inheritdoc />
    public Task LookAfterAsync(IGrainFactory grains, Guid caseId) => grains.GetGrain<IStaffChangeGrain>(caseId).Resume();
}
