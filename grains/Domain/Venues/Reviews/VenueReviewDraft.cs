using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues.Reviews;

/// <summary>What somebody asks to have registered or changed.</summary>
/// <param name="Venue">The venue; its id is drawn when it is written down.</param>
/// <param name="Applicant">Who asks.</param>
/// <param name="Asked">What is to be registered.</param>
/// <param name="Before">What is registered, where a venue is changed; null for a new one.</param>
/// <param name="Reason">Why an authority asks for a venue that is another's; empty for the applicant's own.</param>
[GenerateSerializer, Immutable, Alias("venue-review-draft")]
public sealed record VenueReviewDraft(
    [property: Id(0)] VenueId Venue,
    [property: Id(1)] VenueApplicant Applicant,
    [property: Id(2)] VenueRegistration Asked,
    [property: Id(3)] VenueRegistration? Before,
    [property: Id(4)] string Reason);
