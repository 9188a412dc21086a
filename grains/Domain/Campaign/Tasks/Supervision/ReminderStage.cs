namespace HealthPass.Grains.Campaign.Tasks.Supervision;

/// <summary>What somebody is reminded of. The numbers are stored and never change.</summary>
public enum ReminderStage : byte
{
    /// <summary>It is not signed for; wire name <c>unsigned</c>.</summary>
    NotSigned = 0,

    /// <summary>The deadline is near; wire name <c>due_soon</c>.</summary>
    DueSoon = 1,

    /// <summary>It is due today; wire name <c>due_today</c>.</summary>
    DueToday = 2,

    /// <summary>The deadline has passed; wire name <c>overdue</c>.</summary>
    Overdue = 3,

    /// <summary>Nobody has told how far it is; wire name <c>feedback_late</c>.</summary>
    FeedbackLate = 4,
}
