using HealthPass.Grains.Audit;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Leaving;

/// <summary>The work-flow of withdrawals (注销). Whoever shows the phone withdraws alone; on paper it takes two officials.</summary>
public static class LeavingFlow
{
    /// <summary>The kind of case.</summary>
    public const string Kind = "leaving";

    /// <summary>Somebody withdraws, having shown the phone.</summary>
    public const string Leave = "leave";

    /// <summary>An official takes a paper.</summary>
    public const string Request = "request_leaving";

    /// <summary>A second official approves it.</summary>
    public const string Approve = "approve_leaving";

    /// <summary>A second official refuses it.</summary>
    public const string Refuse = "refuse_leaving";

    /// <summary>It waits for the second official.</summary>
    public const string Requested = "leaving_requested";

    /// <summary>The registration is being ended.</summary>
    public const string Leaving = "leaving";

    /// <summary>The registration has ended, and what went with it is gone.</summary>
    public const string Left = "left";

    /// <summary>The registration stays.</summary>
    public const string Refused = "refused";

    /// <summary>The rows.</summary>
    public static CaseFlow Flow { get; } = new(
        Kind,
        [
            new(CaseFlow.None, Leave, Leaving) { By = CaseHand.Applicant, Audit = AuditActions.LeavingByPerson },
            By(new(CaseFlow.None, Request, Requested) { Audit = AuditActions.LeavingRequested, Opens = LeavingClock.Name }),
            By(new(Requested, Approve, Leaving) { Audit = AuditActions.LeavingApproved, Closes = LeavingClock.Name, Second = true, Awaited = true }),
            By(new(Requested, Refuse, Refused) { Audit = AuditActions.LeavingRefused, Closes = LeavingClock.Name, Second = true, Awaited = true }),
            new(Leaving, "left", Left) { By = CaseHand.Work },
            new(Requested, LeavingClock.Escalate, Requested) { By = CaseHand.Clock, Audit = AuditActions.LeavingOverdue, Escalates = true },
        ],
        [LeavingClock.Rule]);

    private static CaseMove By(CaseMove move) => move with
    {
        By = CaseHand.Official,
        Role = StaffRoles.EpidemicControl,
        LowestTier = RegionLevel.County,
        Scope = CaseScope.Region,
    };
}
