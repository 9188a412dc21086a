using HealthPass.Grains.Audit;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Assignments;

/// <summary>The work-flow of assignments.</summary>
public static class AssignmentFlow
{
    /// <summary>The kind of case.</summary>
    public const string Kind = "assignment";

    /// <summary>An official asks for it.</summary>
    public const string Create = "create";

    /// <summary>A second official approves it.</summary>
    public const string Approve = "approve";

    /// <summary>A second official refuses it.</summary>
    public const string Reject = "reject";

    /// <summary>An official asks for it to be undone.</summary>
    public const string Reverse = "reverse";

    /// <summary>A second official approves that it is undone.</summary>
    public const string ApproveReversal = "approve_reversal";

    /// <summary>A second official refuses to undo it.</summary>
    public const string RefuseReversal = "refuse_reversal";

    private const string Requested = "reversal_requested";

    // Nobody has answered within the time that there is for it: the next tier is asked, and in the end nobody.
    private const string Escalate = "escalate";
    private const string Expire = "expire";

    private const string Lapse = "lapse";

    private const string Answer = "answer";
    private const string Undo = "undo";

    /// <summary>The rows.</summary>
    public static CaseFlow Flow { get; } = new(
        Kind,
        [
            By(new(CaseFlow.None, Create, "pending") { Audit = AuditActions.AssignmentCreated, Opens = Answer }),
            By(new("pending", Approve, "applying") { Audit = AuditActions.AssignmentApproved, Closes = Answer, Second = true, Awaited = true }),
            By(new("pending", Reject, "rejected") { Audit = AuditActions.AssignmentRejected, Closes = Answer, Second = true, Awaited = true }),
            new("pending", Escalate, "pending") { By = CaseHand.Clock, Audit = AuditActions.AssignmentOverdue, Escalates = true },
            new("pending", Expire, "expired") { By = CaseHand.Clock, Audit = AuditActions.AssignmentExpired, Closes = Answer },
            new("applying", "applied", "applied") { By = CaseHand.Work },

            // A half-applied one may be undone too: what was added is withdrawn, what was not stays out.
            By(new("applying", Reverse, Requested) { Audit = AuditActions.ReversalRequested, Opens = Undo }),
            By(new("applied", Reverse, Requested) { Audit = AuditActions.ReversalRequested, Opens = Undo }),
            By(new(Requested, ApproveReversal, "reversing") { Audit = AuditActions.AssignmentReversed, Closes = Undo, Second = true, NotBy = Reverse, Awaited = true }),

            // Back to its work: it may have been half done, and doing it again changes nothing.
            By(new(Requested, RefuseReversal, "applying") { Audit = AuditActions.ReversalRefused, Closes = Undo, Second = true, NotBy = Reverse, Awaited = true }),
            new(Requested, Escalate, Requested) { By = CaseHand.Clock, Audit = AuditActions.AssignmentOverdue, Escalates = true },
            new(Requested, Lapse, "applying") { By = CaseHand.Clock, Audit = AuditActions.ReversalRefused, Closes = Undo },
            new("reversing", "reversed", "reversed") { By = CaseHand.Work },
        ],
        [new(Answer, [new(1, Escalate), new(5, Expire)]), new(Undo, [new(1, Escalate), new(5, Lapse)])]);

    // Epidemic control of a township or above, for people who all live in the official's region.
    private static CaseMove By(CaseMove move) => move with
    {
        By = CaseHand.Official,
        Role = StaffRoles.EpidemicControl,
        LowestTier = RegionLevel.Township,
        Scope = CaseScope.Subjects,
    };
}
