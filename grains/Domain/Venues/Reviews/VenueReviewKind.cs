using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Venues.Reviews;

/// <summary>Reviews of venues, as a kind of case.</summary>
internal sealed class VenueReviewKind : ICaseKind
{
    /// <inheritdoc />
    public CaseFlow Flow => ReviewFlow.Flow;

    /// <inheritdoc />
    public Task LookAfterAsync(IGrainFactory grains, Guid caseId) => grains.GetGrain<IVenueReviewGrain>(caseId).Resume();
}
