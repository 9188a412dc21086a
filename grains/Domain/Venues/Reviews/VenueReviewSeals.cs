using HealthPass.Grains.Health;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Venues.Reviews;

/// <summary>Seals that a review was passed: a venue is put into use or changed for that alone, whatever stands in the table by then.</summary>
internal sealed class VenueReviewSeals(Sealer sealer)
{
    /// <summary>Seals an approval.</summary>
    public Approval Make(Guid review, VenueReviewDraft draft, Approval approval) =>
        approval with { Seal = sealer.Make(SealPurpose.VenueReview, InputOf(review, draft, approval)) };

    /// <summary>Whether an approval is of this, and by another than the applicant.</summary>
    public bool Holds(Guid review, VenueReviewDraft draft, Approval? approval) =>
        approval is not null
        && !draft.Applicant.Is(new(approval.Checker, IsChannel: false))
        && sealer.Holds(SealPurpose.VenueReview, InputOf(review, draft, approval), approval.Seal);

    private static SealInput InputOf(Guid review, VenueReviewDraft draft, Approval approval) => VenueSeals.Add(
        new SealInput().Add(review).Add(draft.Venue.ToGrainKey()).Add(draft.Applicant.Name).Add(draft.Applicant.IsChannel ? 1 : 0).Add(draft.Before is null ? 0 : 1)
            .Add(approval.Maker).Add(approval.Checker).Add(approval.Effect).Add(approval.At),
        draft.Asked);
}
