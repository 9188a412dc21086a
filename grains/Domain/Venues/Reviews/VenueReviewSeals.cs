using HealthPass.Grains.Health;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Venues.Reviews;

/// <summary>Seals that a review was passed: a venue is put into use or changed for that alone, whatever stands in the table by then.</summary>
internal sealed class VenueReviewSeals(Sealer sealer) : DecisionSeals<VenueReviewDraft>(sealer, SealPurpose.VenueReview)
{
    // By another than the applicant.
    protected override bool MayTake(VenueReviewDraft draft, Approval approval) => !draft.Applicant.Is(new(approval.Checker, IsChannel: false));

    protected override SealInput InputOf(Guid review, VenueReviewDraft draft, Approval approval) => VenueSeals.Add(
        new SealInput().Add(review).Add(draft.Venue.ToGrainKey()).Add(draft.Applicant.Name).Add(draft.Applicant.IsChannel ? 1 : 0).Add(draft.Before is null ? 0 : 1)
            .Add(approval.Maker).Add(approval.Checker).Add(approval.Effect).Add(approval.At),
        draft.Asked);
}
