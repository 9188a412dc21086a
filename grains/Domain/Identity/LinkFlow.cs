using HealthPass.Grains.Audit;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Identity;

/// <summary>The work-flow of links of further documents, and of taking them back: one official of epidemic control asks, another one decides.</summary>
public static class LinkFlow
{
    /// <summary>The kind of case.</summary>
    public const string Kind = "document_link";

    /// <summary>An official asks.</summary>
    public const string Ask = "ask_link";

    /// <summary>A second official approves it.</summary>
    public const string Approve = "approve_link";

    /// <summary>A second official refuses it.</summary>
    public const string Refuse = "refuse_link";

    /// <summary>It waits for the second official.</summary>
    public const string Requested = "link_requested";

    /// <summary>It is on its way.</summary>
    public const string Linking = "linking";

    /// <summary>It was done.</summary>
    public const string Done = "done";

    /// <summary>It was refused.</summary>
    public const string Refused = "refused";

    /// <summary>Nobody decided in time.</summary>
    public const string Lapsed = "lapsed";

    /// <summary>The rows.</summary>
    public static CaseFlow Flow { get; } = new(
        Kind,
        [
            By(new(CaseFlow.None, Ask, Requested) { Audit = AuditActions.LinkRequested, Opens = LinkClock.Name }),
            By(new(Requested, Approve, Linking) { Audit = AuditActions.LinkApproved, Closes = LinkClock.Name, Second = true, Awaited = true }),
            By(new(Requested, Refuse, Refused) { Audit = AuditActions.LinkRefused, Closes = LinkClock.Name, Second = true, Awaited = true }),
            new(Requested, LinkClock.Escalate, Requested) { By = CaseHand.Clock, Audit = AuditActions.LinkOverdue, Escalates = true },
            new(Requested, LinkClock.Lapse, Lapsed) { By = CaseHand.Clock, Audit = AuditActions.LinkRefused, Closes = LinkClock.Name },
            new(Linking, "linked", Done) { By = CaseHand.Work },
        ],
        [LinkClock.Rule]);

    private static CaseMove By(CaseMove move) => move with
    {
        By = CaseHand.Official,
        Role = StaffRoles.EpidemicControl,
        LowestTier = RegionLevel.County,
        Scope = CaseScope.Subjects,
    };
}
