using HealthPass.Grains.Audit;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Staff;

namespace HealthPass.Grains.Campaign.Tasks.Dispatches;

/// <summary>
/// The work-flow of a dispatch (交办): the unit signs for it, tells each week how far it is and calls it done; the issuer looks at that, accepts it or sends it
/// back. One in twenty of what is accepted is checked once more, by another person.
/// </summary>
public static class DispatchFlow
{
    /// <summary>The kind of case.</summary>
    public const string Kind = "task";

    /// <summary>It goes to a unit.</summary>
    public const string Dispatch = "dispatch_task";

    /// <summary>The unit signs for it (签收).</summary>
    public const string Sign = "sign_task";

    /// <summary>The unit tells how far it is (反馈).</summary>
    public const string Feedback = "task_feedback";

    /// <summary>The unit calls it done (申请办结).</summary>
    public const string Submit = "submit_task";

    /// <summary>The issuer accepts it (办结).</summary>
    public const string Accept = "accept_task";

    /// <summary>The issuer accepts it, and it was drawn to be checked once more.</summary>
    public const string AcceptSampled = "accept_task_sampled";

    /// <summary>The issuer sends it back (退回).</summary>
    public const string SendBack = "send_task_back";

    /// <summary>Another person found it as it was told (抽查).</summary>
    public const string PassRecheck = "pass_recheck";

    /// <summary>Another person did not.</summary>
    public const string FailRecheck = "fail_recheck";

    /// <summary>A command centre urges the unit (催办).</summary>
    public const string Urge = "urge_task";

    /// <summary>A command centre names the unit in a notice of criticism (通报).</summary>
    public const string Notice = "notice_task";

    /// <summary>The issuer takes it back.</summary>
    public const string Withdraw = "withdraw_task";

    /// <summary>The unit is no more.</summary>
    public const string Lapse = "lapse_task";

    /// <summary>What it is a part of has gone over to another unit.</summary>
    public const string Adopt = "adopt_task";

    /// <summary>It waits for the unit to sign (待签收).</summary>
    public const string ToSign = "to_sign";

    /// <summary>The unit is at work (办理中).</summary>
    public const string AtWork = "signed";

    /// <summary>It was sent back, and the unit is at work again (退回).</summary>
    public const string Returned = "returned";

    /// <summary>It waits for the issuer to look at it (待复核).</summary>
    public const string Submitted = "submitted";

    /// <summary>It waits for another person to check it once more (待抽查).</summary>
    public const string Recheck = "recheck";

    /// <summary>It is done (办结).</summary>
    public const string Done = "done";

    /// <summary>The issuer took it back (已撤回).</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Its unit was dissolved (单位已撤销).</summary>
    public const string Lapsed = "lapsed";

    /// <summary>Working days until it is to be signed for; a working day is 24 hours of them.</summary>
    public const int SignDays = 1;

    /// <summary>Working days from one feedback to the next: a week.</summary>
    public const int FeedbackDays = 5;

    private const int ReviewDays = 3;
    private const string SignClock = "sign";
    private const string FeedbackClock = "feedback";
    private const string ReviewClock = "review";
    private const string SignOverdue = "sign_overdue";
    private const string FeedbackOverdue = "feedback_overdue";
    private const string ReviewOverdue = "review_overdue";

    private static readonly (string State, string Clock)[] Open =
        [(ToSign, SignClock), (AtWork, FeedbackClock), (Returned, FeedbackClock), (Submitted, ReviewClock), (Recheck, ReviewClock)];

    /// <summary>The rows.</summary>
    public static CaseFlow Flow { get; } = new(
        Kind,
        [
            new(CaseFlow.None, Dispatch, ToSign) { Role = StaffRoles.CommandCentre, Audit = AuditActions.TaskDispatched, Opens = SignClock },
            new(Withdrawn, Dispatch, ToSign) { Role = StaffRoles.CommandCentre, Audit = AuditActions.TaskDispatched, Opens = SignClock },

            // What a unit that is dissolved had goes to its successor by itself.
            new(CaseFlow.None, Dispatch, ToSign) { By = CaseHand.Applicant, Audit = AuditActions.TaskDispatched, Opens = SignClock },
            OfUnit(new(ToSign, Sign, AtWork) { Audit = AuditActions.TaskSigned, Closes = SignClock, Opens = FeedbackClock }),
            .. ((string[])[AtWork, Returned]).SelectMany(state => (CaseMove[])
            [
                OfUnit(new(state, Feedback, state) { Audit = AuditActions.TaskFeedback, Closes = FeedbackClock, Opens = FeedbackClock }),
                OfUnit(new(state, Submit, Submitted) { Audit = AuditActions.TaskSubmitted, Closes = FeedbackClock, Opens = ReviewClock }),
            ]),
            OfIssuer(new(Submitted, Accept, Done) { Audit = AuditActions.TaskAccepted, Closes = ReviewClock }),
            OfIssuer(new(Submitted, SendBack, Returned) { Audit = AuditActions.TaskSentBack, Closes = ReviewClock, Opens = FeedbackClock }),
            OfIssuer(new(Submitted, AcceptSampled, Recheck) { Audit = AuditActions.TaskAccepted, Closes = ReviewClock, Opens = ReviewClock }) with { Awaited = false },
            OfIssuer(new(Recheck, PassRecheck, Done) { Audit = AuditActions.TaskRecheckPassed, Closes = ReviewClock }) with { Second = true },
            OfIssuer(new(Recheck, FailRecheck, Returned) { Audit = AuditActions.TaskRecheckFailed, Closes = ReviewClock, Opens = FeedbackClock }) with { Second = true },
            .. Open.SelectMany(open => (CaseMove[])
            [
                OfIssuer(new(open.State, Urge, open.State) { Audit = AuditActions.TaskUrged }) with { Awaited = false },
                OfIssuer(new(open.State, Notice, open.State) { Audit = AuditActions.TaskNoticed }) with { Awaited = false },
                OfIssuer(new(open.State, Withdraw, Withdrawn) { Audit = AuditActions.TaskWithdrawn, Closes = open.Clock }) with { Awaited = false },
                new(open.State, Lapse, Lapsed) { By = CaseHand.Applicant, Audit = AuditActions.TaskLapsed, Closes = open.Clock },
                new(open.State, Adopt, open.State) { By = CaseHand.Applicant, Audit = AuditActions.TaskAdopted },
                new(open.State, OverdueOf(open.Clock), open.State) { By = CaseHand.Clock, Audit = AuditActions.TaskOverdue },
            ]),
        ],
        [
            new(SignClock, [new(SignDays, SignOverdue)]),
            new(FeedbackClock, [new(FeedbackDays, FeedbackOverdue)]),
            new(ReviewClock, [new(ReviewDays, ReviewOverdue)]),
        ]);

    /// <summary>Whether something is still to be done in a state.</summary>
    /// <param name="state">Wire name of the state.</param>
    /// <returns>Whether.</returns>
    public static bool IsOpen(string state) => Open.Any(open => open.State == state);

    /// <summary>Whether a unit is at work in a state.</summary>
    /// <param name="state">Wire name of the state.</param>
    /// <returns>Whether.</returns>
    public static bool IsAtWork(string state) => state is AtWork or Returned;

    private static string OverdueOf(string clock) => clock switch
    {
        SignClock => SignOverdue,
        FeedbackClock => FeedbackOverdue,
        _ => ReviewOverdue,
    };

    private static CaseMove OfUnit(CaseMove move) => move with { Role = StaffRoles.CampaignOfficer, Awaited = true };

    private static CaseMove OfIssuer(CaseMove move) => move with { Role = StaffRoles.CommandCentre, Awaited = true };
}
