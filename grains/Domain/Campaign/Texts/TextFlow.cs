using HealthPass.Grains.Audit;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Texts;

/// <summary>The work-flow of a campaign of texts: one officer writes it, another approves exactly that, and anybody in charge stops it.</summary>
public static class TextFlow
{
    /// <summary>The kind of case.</summary>
    public const string Kind = "text";

    /// <summary>An officer writes it.</summary>
    public const string Write = "write_text";

    /// <summary>Another approves it.</summary>
    public const string Approve = "approve_text";

    /// <summary>Another refuses it.</summary>
    public const string Refuse = "refuse_text";

    /// <summary>It is stopped.</summary>
    public const string Stop = "stop_text";

    /// <summary>Its last day is over.</summary>
    public const string Finish = "finish_text";

    /// <summary>It waits for the second person.</summary>
    public const string Pending = "pending";

    /// <summary>Texts go out.</summary>
    public const string Running = "running";

    /// <summary>It was refused.</summary>
    public const string Refused = "refused";

    /// <summary>It was stopped.</summary>
    public const string Stopped = "stopped";

    /// <summary>Its days are over.</summary>
    public const string Finished = "finished";

    /// <summary>Nobody answered in time.</summary>
    public const string Expired = "expired";

    private const string Answer = "answer";
    private const string Escalate = "escalate";
    private const string Expire = "expire";

    /// <summary>The rows.</summary>
    public static CaseFlow Flow { get; } = new(
        Kind,
        [
            By(new(CaseFlow.None, Write, Pending) { Audit = AuditActions.TextWritten, Opens = Answer }),
            By(new(Pending, Approve, Running) { Audit = AuditActions.TextApproved, Closes = Answer, Second = true, Awaited = true }),
            By(new(Pending, Refuse, Refused) { Audit = AuditActions.TextRefused, Closes = Answer, Second = true, Awaited = true }),
            By(new(Pending, Stop, Stopped) { Audit = AuditActions.TextStopped, Closes = Answer }),
            new(Pending, Escalate, Pending) { By = CaseHand.Clock, Audit = AuditActions.TextOverdue, Escalates = true },
            new(Pending, Expire, Expired) { By = CaseHand.Clock, Audit = AuditActions.TextExpired, Closes = Answer },
            By(new(Running, Stop, Stopped) { Audit = AuditActions.TextStopped }),
            new(Running, Finish, Finished) { By = CaseHand.Applicant, Audit = AuditActions.TextFinished },
        ],
        [new(Answer, [new(1, Escalate), new(5, Expire)])]);

    private static CaseMove By(CaseMove move) => move with { By = CaseHand.Official, Role = StaffRoles.CampaignOfficer, LowestTier = RegionLevel.City };
}
