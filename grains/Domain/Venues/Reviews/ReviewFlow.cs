using HealthPass.Grains.Audit;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Venues.Reviews;

/// <summary>The work-flow of reviews: from the applicant through village, township and county, as far as the category asks for each.</summary>
/// <remarks>
/// The role is the one that registers venues; the level that its account's region has tells which step it may take. A step is for its own level
/// until its time has passed, and then for the next as well, whose check stands for both.
/// </remarks>
public static class ReviewFlow
{
    /// <summary>The kind of case.</summary>
    public const string Kind = "venue_review";

    /// <summary>Written down, and not submitted.</summary>
    public const string Draft = "draft";

    /// <summary>It lies with the village or community.</summary>
    public const string Village = "village_review";

    /// <summary>It lies with the township.</summary>
    public const string Township = "township_review";

    /// <summary>It lies with the county.</summary>
    public const string County = "county_review";

    /// <summary>It lies with the city or the province, where a venue is registered there.</summary>
    public const string Upper = "upper_review";

    /// <summary>It was sent back to be mended.</summary>
    public const string Returned = "returned";

    /// <summary>It is through, and being carried out.</summary>
    public const string Approving = "approving";

    /// <summary>It is through.</summary>
    public const string Approved = "approved";

    /// <summary>It is being put away.</summary>
    public const string Closing = "closing";

    /// <summary>Nothing came of it.</summary>
    public const string Closed = "closed";

    /// <summary>Somebody writes it down.</summary>
    public const string Begin = "draft";

    /// <summary>The applicant changes what is written.</summary>
    public const string Save = "save";

    /// <summary>The applicant takes it back.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>The last level passes it.</summary>
    public const string Approve = "approve";

    /// <summary>A level sends it back.</summary>
    public const string SendBack = "send_back";

    /// <summary>The county or a level above refuses it.</summary>
    public const string Decline = "decline_venue";

    private static readonly (string State, string Word)[] Steps = [(Village, "village"), (Township, "township"), (County, "county"), (Upper, "upper")];

    /// <summary>The rows.</summary>
    public static CaseFlow Flow { get; } = new(
        Kind,
        [
            new(CaseFlow.None, Begin, Draft) { By = CaseHand.Applicant, Audit = AuditActions.VenueDrafted },
            new(Draft, Save, Draft) { By = CaseHand.Applicant, Audit = AuditActions.VenueDrafted },
            new(Returned, Save, Returned) { By = CaseHand.Applicant, Audit = AuditActions.VenueDrafted },
            .. ((string[])[CaseFlow.None, Draft, Returned]).SelectMany(from => Steps.Select(to => new CaseMove(from, $"submit_{to.Word}", to.State)
            {
                By = CaseHand.Applicant, Audit = AuditActions.VenueSubmitted, Opens = ReviewClock.Name, Closes = ReviewClock.Mending,
            })),
            .. ((string[])[Draft, Returned, Village, Township, County, Upper]).Select(from => new CaseMove(from, Withdraw, Closing)
            {
                By = CaseHand.Applicant, Audit = AuditActions.VenueWithdrawn, Closes = from == Returned ? ReviewClock.Mending : ReviewClock.Name,
            }),
            .. Steps.SelectMany((from, index) => Steps[(index + 1)..].Where(to => to.State != Upper)
                .Select(to => By(new(from.State, $"pass_{to.Word}", to.State) { Audit = AuditActions.VenueChecked, Opens = ReviewClock.Name, Closes = ReviewClock.Name }))),
            .. Steps.SelectMany(from => (CaseMove[])
            [
                By(new(from.State, Approve, Approving) { Audit = AuditActions.VenueApproved, Closes = ReviewClock.Name }),
                By(new(from.State, SendBack, Returned) { Audit = AuditActions.VenueReturned, Opens = ReviewClock.Mending, Closes = ReviewClock.Name }),
                By(new(from.State, Decline, Closing) { Audit = AuditActions.VenueDeclined, Closes = ReviewClock.Name }),
                new(from.State, ReviewClock.Escalate, from.State) { By = CaseHand.Clock, Audit = AuditActions.VenueOverdue, Escalates = true },
            ]),
            new(Returned, ReviewClock.Lapse, Closing) { By = CaseHand.Clock, Audit = AuditActions.VenueLapsed, Closes = ReviewClock.Mending },
            new(Approving, "approved", Approved) { By = CaseHand.Work },
            new(Closing, "closed", Closed) { By = CaseHand.Work },
        ],
        [ReviewClock.Rule, ReviewClock.MendingRule]);

    /// <summary>Whether a review in a state is over.</summary>
    /// <param name="state">Wire name of the state.</param>
    /// <returns>Whether.</returns>
    public static bool IsClosed(string state) => state is Approving or Approved or Closing or Closed;

    /// <summary>The level that a review lies with.</summary>
    /// <param name="state">Wire name of the state.</param>
    /// <param name="region">The venue's region.</param>
    /// <returns>Null where it lies with nobody.</returns>
    public static RegionLevel? LevelOf(string state, RegionCode region) => state switch
    {
        Village => RegionLevel.Village,
        Township => RegionLevel.Township,
        County => RegionLevel.County,
        Upper => region.Level,
        _ => null,
    };

    /// <summary>The action by which a review comes to a level from the applicant.</summary>
    internal static string SubmitTo(RegionLevel level) => $"submit_{WordOf(level)}";

    /// <summary>The action by which a review comes to a level from one below.</summary>
    internal static string PassTo(RegionLevel level) => $"pass_{WordOf(level)}";

    private static string WordOf(RegionLevel level) => level < RegionLevel.County ? "upper" : level.ToWire();

    private static CaseMove By(CaseMove move) => move with
    {
        By = CaseHand.Official,
        Role = StaffRoles.VenueAdministrator,
        LowestTier = RegionLevel.Village,
        Scope = CaseScope.Region,
        Second = true,
        Awaited = true,
    };
}
