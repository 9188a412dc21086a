using HealthPass.Grains.Audit;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Duplicates;

/// <summary>
/// The work-flow of two registrations that may be one person's. That they are takes two officials, as facts of each count for both from then on;
/// that they are not changes nothing of anybody, and takes one.
/// </summary>
public static class DuplicateFlow
{
    /// <summary>The kind of case.</summary>
    public const string Kind = "duplicate";

    /// <summary>Two registrations are found to be alike.</summary>
    public const string Find = "find_duplicate";

    /// <summary>An official asks for them to count as one person's.</summary>
    public const string Ask = "ask_merge";

    /// <summary>A second official approves that.</summary>
    public const string Approve = "approve_merge";

    /// <summary>A second official refuses that.</summary>
    public const string Refuse = "refuse_merge";

    /// <summary>An official finds them to be two people's.</summary>
    public const string KeepApart = "keep_apart";

    /// <summary>It waits for an official.</summary>
    public const string Received = "received";

    /// <summary>It waits for the second official.</summary>
    public const string Requested = "merge_requested";

    /// <summary>It is on its way.</summary>
    public const string Merging = "merging";

    /// <summary>They count as one person's.</summary>
    public const string Merged = "merged";

    /// <summary>They are two people's. Nobody is asked about them again; whoever learns better may ask for them to count as one, and a second official decides.</summary>
    public const string Apart = "kept_apart";

    /// <summary>The rows.</summary>
    public static CaseFlow Flow { get; } = new(
        Kind,
        [
            new(CaseFlow.None, Find, Received) { By = CaseHand.Applicant, Audit = AuditActions.DuplicateFound, Opens = DuplicateClock.Name },
            By(new(Received, Ask, Requested) { Audit = AuditActions.MergeRequested }),
            By(new(Received, KeepApart, Apart) { Audit = AuditActions.DuplicateKeptApart, Closes = DuplicateClock.Name }),
            By(new(Apart, Ask, Requested) { Audit = AuditActions.MergeRequested, Opens = DuplicateClock.Name }) with { Awaited = false },
            By(new(Requested, Approve, Merging) { Audit = AuditActions.MergeApproved, Closes = DuplicateClock.Name, Second = true, NotBy = Ask }),
            By(new(Requested, Refuse, Received) { Audit = AuditActions.MergeRefused, Second = true, NotBy = Ask }),
            new(Merging, "merged", Merged) { By = CaseHand.Work },
            .. ((string[])[Received, Requested]).Select(state =>
                new CaseMove(state, DuplicateClock.Escalate, state) { By = CaseHand.Clock, Audit = AuditActions.DuplicateOverdue, Escalates = true }),
        ],
        [DuplicateClock.Rule]);

    private static CaseMove By(CaseMove move) => move with
    {
        By = CaseHand.Official,
        Role = StaffRoles.EpidemicControl,
        LowestTier = RegionLevel.County,
        Scope = CaseScope.Subjects,
        Awaited = true,
    };
}
