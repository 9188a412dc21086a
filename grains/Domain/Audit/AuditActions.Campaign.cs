namespace HealthPass.Grains.Audit;

/// <content>What is done with the campaign's tasks and marks.</content>
public static partial class AuditActions
{
    /// <summary>A command centre entered a task of the campaign.</summary>
    public static readonly AuditAction TaskIssued = Before("task_issued", "task");

    /// <summary>A unit was put on the register of those that tasks go to.</summary>
    public static readonly AuditAction TaskUnitAdded = Before("task_unit_added", "task_unit");

    /// <summary>A unit was taken off that register.</summary>
    public static readonly AuditAction TaskUnitDissolved = Before("task_unit_dissolved", "task_unit");

    /// <summary>A task went to a unit.</summary>
    public static readonly AuditAction TaskDispatched = Before("task_dispatched", "dispatch");

    /// <summary>A unit signed for a task.</summary>
    public static readonly AuditAction TaskSigned = Before("task_signed", "dispatch");

    /// <summary>A unit told how far it is with a task.</summary>
    public static readonly AuditAction TaskFeedback = Before("task_feedback", "dispatch");

    /// <summary>A unit called a task done.</summary>
    public static readonly AuditAction TaskSubmitted = Before("task_submitted", "dispatch");

    /// <summary>A command centre accepted what a unit had done.</summary>
    public static readonly AuditAction TaskAccepted = Before("task_accepted", "dispatch");

    /// <summary>A command centre sent a task back to a unit.</summary>
    public static readonly AuditAction TaskSentBack = Before("task_sent_back", "dispatch");

    /// <summary>Another person found a task as it was told.</summary>
    public static readonly AuditAction TaskRecheckPassed = Before("task_recheck_passed", "dispatch");

    /// <summary>Another person did not find a task as it was told.</summary>
    public static readonly AuditAction TaskRecheckFailed = Before("task_recheck_failed", "dispatch");

    /// <summary>A command centre urged a unit.</summary>
    public static readonly AuditAction TaskUrged = Before("task_urged", "dispatch");

    /// <summary>A command centre named a unit in a notice of criticism.</summary>
    public static readonly AuditAction TaskNoticed = Before("task_noticed", "dispatch");

    /// <summary>A command centre took back what it had dispatched.</summary>
    public static readonly AuditAction TaskWithdrawn = Before("task_withdrawn", "dispatch");

    /// <summary>The unit of a dispatch is no more.</summary>
    public static readonly AuditAction TaskLapsed = Before("task_lapsed", "dispatch");

    /// <summary>A dispatch became a part of another one.</summary>
    public static readonly AuditAction TaskAdopted = Before("task_adopted", "dispatch");

    /// <summary>A dispatch was not signed for, told of or looked at in time.</summary>
    public static readonly AuditAction TaskOverdue = Before("task_overdue", "dispatch");

    /// <summary>The bulletin of tasks left as a file.</summary>
    public static readonly AuditAction TaskBulletinExported = Before("task_bulletin_exported", "region");

    /// <summary>An officer wrote a text for arriving phones.</summary>
    public static readonly AuditAction TextWritten = Before("text_written", "text");

    /// <summary>A second officer approved it.</summary>
    public static readonly AuditAction TextApproved = Before("text_approved", "text");

    /// <summary>A second officer refused it.</summary>
    public static readonly AuditAction TextRefused = Before("text_refused", "text");

    /// <summary>An officer stopped it.</summary>
    public static readonly AuditAction TextStopped = Before("text_stopped", "text");

    /// <summary>Its last day was over.</summary>
    public static readonly AuditAction TextFinished = Before("text_finished", "text");

    /// <summary>Nobody answered for it within a working day.</summary>
    public static readonly AuditAction TextOverdue = Before("text_overdue", "text");

    /// <summary>Nobody answered for it at all.</summary>
    public static readonly AuditAction TextExpired = Before("text_expired", "text");

    /// <summary>Links for the phones of a text were handed to a carrier.</summary>
    public static readonly AuditAction TextLinksIssued = Before("text_links_issued", "text");

    /// <summary>A key for the pseudonyms of phones was drawn and handed out.</summary>
    public static readonly AuditAction PhoneKeyDrawn = Before("phone_key_drawn", "phone_key");

    /// <summary>A key for the pseudonyms of phones was destroyed.</summary>
    public static readonly AuditAction PhoneKeyDestroyed = Before("phone_key_destroyed", "phone_key");

    /// <summary>The pseudonyms of registered phones were handed to a carrier.</summary>
    public static readonly AuditAction KnownPhonesRead = Before("known_phones_read", "phone_key");

    /// <summary>A push of the campaign was marked.</summary>
    public static readonly AuditAction MarkPut = Before("mark_put", "mark");

    /// <summary>A mark was taken away.</summary>
    public static readonly AuditAction MarkRemoved = Before("mark_removed", "mark");
}
