namespace HealthPass.Grains.Campaign.Tasks.Supervision;

/// <summary>A reminder that is due.</summary>
/// <param name="Stage">Of what.</param>
/// <param name="Audience">Whom.</param>
/// <param name="Round">Which time: each is told of once.</param>
public readonly record struct ReminderDue(ReminderStage Stage, ReminderAudience Audience, int Round);
