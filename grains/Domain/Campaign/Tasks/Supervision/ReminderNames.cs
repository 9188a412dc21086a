using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Campaign.Tasks.Supervision;

/// <summary>Wire names of <see cref="ReminderStage"/> and <see cref="ReminderAudience"/>.</summary>
public static class ReminderNames
{
    private static readonly WireNames<ReminderStage> Stages = new(
    [
        (ReminderStage.NotSigned, "unsigned"),
        (ReminderStage.DueSoon, "due_soon"),
        (ReminderStage.DueToday, "due_today"),
        (ReminderStage.Overdue, "overdue"),
        (ReminderStage.FeedbackLate, "feedback_late"),
    ]);

    private static readonly WireNames<ReminderAudience> Audiences = new([(ReminderAudience.Unit, "unit"), (ReminderAudience.Head, "head"), (ReminderAudience.Issuer, "issuer")]);

    /// <summary>The name on the wire.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this ReminderStage stage) => Stages.Of(stage);

    /// <summary>The name on the wire.</summary>
    /// <param name="audience">The audience.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this ReminderAudience audience) => Audiences.Of(audience);
}
