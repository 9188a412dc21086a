using HealthPass.Api.Assignments;
using HealthPass.Api.Json;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Measures;
using HealthPass.Grains.Venues.Reviews;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Api.Venues;

/// <summary>Puts venues, their reviews and measures into words.</summary>
internal sealed class VenuePresenter(RegionTree regions, VenueTwins twins, TimeProvider clock)
{
    public VenueResponse Present(VenueDetails venue, bool toAuthority = false)
    {
        var (registration, standing) = (venue.Registration, venue.Rule.Standing);
        var usual = registration.OwnRule is null ? CategoryRules.Find(registration.Category) : null;
        return new(
            venue.Rule.VenueId.ToString(),
            registration.Name,
            registration.Category.ToWire(),
            registration.Category.Label(),
            registration.Region.ToString(),
            NameOf(registration.Region),
            Given(registration.Address),
            Given(registration.CreditCode),
            VenueFields.Write(venue.Rule.Entry),
            registration.OwnRule is not null,
            Rfc3339.Format(venue.RegisteredAt),
            Regions.VerdictCounts.Of(venue.Scans),
            usual?.ReasonZh,
            usual?.ReasonEn,
            standing.ToWire(),
            venue.Reviewed,
            toAuthority ? Given(venue.Reason) : null,
            IdOf(venue.Review),
            IdOf(venue.Measure),
            Given(registration.RuleReason ?? string.Empty),
            venue.Capacity > 0 ? venue.Capacity : null,
            toAuthority ? Given(venue.Keeper) : null);
    }

    public VenueItem Item(VenueEntry entry) => new(
        entry.VenueId.ToString(),
        entry.Name,
        entry.Category,
        entry.Region.ToString(),
        NameOf(entry.Region),
        Given(entry.Address),
        entry.Standing.ToWire(),
        entry.Reviewed,
        entry.RegisteredBy,
        TimeOf(entry.RegisteredAt));

    public async Task<VenueReviewResponse> PresentAsync(VenueReviewView review, IReadOnlyList<string> actions, CancellationToken cancellationToken)
    {
        var (draft, asked) = (review.Draft, review.Draft.Asked);
        var rule = ReviewSteps.Find(asked.Category)!;
        var found = ReviewFlow.IsClosed(review.State) ? [] : await twins.FindAsync(draft.Venue, asked, cancellationToken);
        return new(
            review.ReviewId.ToString(),
            draft.Venue.ToString(),
            review.State,
            review.Level?.ToWire(),
            [.. ReviewSteps.Of(asked.Category, asked.Region).Select(level => level.ToWire())],
            rule.ReasonZh,
            rule.ReasonEn,
            review.Desk.ToString(),
            NameOf(review.Desk),
            draft.Applicant.Name,
            draft.Applicant.IsChannel,
            ContentOf(asked),
            draft.Before is { } before ? ContentOf(before) : null,
            NameOf(asked.Region),
            asked.Category.Label(),
            Given(draft.Reason),
            Rfc3339.Format(review.OpenedAt),
            Rfc3339.Format(review.DueAt),
            !review.DueCertain,
            review.DueAt <= clock.GetUtcNow(),
            review.Answer,
            HistoryOf(review.History),
            actions,
            [.. found.Select(Present)]);
    }

    public VenueMeasureResponse Present(MeasureView measure, IReadOnlyList<string> actions) => new(
        measure.MeasureId.ToString(),
        measure.Draft.Venue.ToString(),
        measure.Draft.Name,
        measure.Draft.Region.ToString(),
        NameOf(measure.Draft.Region),
        measure.Draft.Measure.ToWire(),
        measure.State,
        measure.Draft.Reason,
        measure.Draft.RequestedBy,
        Rfc3339.Format(measure.OpenedAt),
        Rfc3339.Format(measure.DueAt),
        !measure.DueCertain,
        measure.DueAt <= clock.GetUtcNow(),
        HistoryOf(measure.History),
        actions);

    public VenueReviewItem Item(CaseEntry entry) => new(
        entry.CaseId.ToString(),
        entry.Title,
        entry.Reason,
        entry.State,
        entry.Region.ToString(),
        NameOf(entry.Region),
        TimeOf(entry.OpenedAt),
        entry.DueAt == CaseEntry.Never ? null : TimeOf(entry.DueAt),
        entry.DueAt <= clock.GetUtcNow().ToUnixTimeSeconds(),
        entry.Opener);

    private static VenueContent ContentOf(VenueRegistration registration) => new(
        registration.Name, registration.Category.ToWire(), registration.Region.ToString(), Given(registration.Address), Given(registration.CreditCode),
        registration.OwnRule is { } own ? VenueFields.Write(own) : null, Given(registration.RuleReason ?? string.Empty));

    private static IReadOnlyList<HistoryEvent> HistoryOf(IEnumerable<CaseEvent> history) =>
        [.. history.Select(happened => new HistoryEvent(Rfc3339.Format(happened.At), happened.Action, happened.By, happened.Note))];

    private static string? Given(string text) => text.Length > 0 ? text : null;

    private static string? IdOf(Guid id) => id == Guid.Empty ? null : id.ToString();

    private static string TimeOf(long seconds) => Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(seconds));

    private VenueTwinView Present(VenueTwin twin) => new(
        twin.Entry.VenueId.ToString(), twin.Entry.Name, Given(twin.Entry.Address), twin.Entry.Region.ToString(), NameOf(twin.Entry.Region), twin.Entry.Standing.ToWire(),
        Math.Round(twin.Likeness, 2), twin.SameAddress, twin.SameCreditCode);

    private string NameOf(RegionCode code) => regions.TryFind(code, out var region) ? region.Name : string.Empty;
}
