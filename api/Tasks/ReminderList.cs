namespace HealthPass.Api.Tasks;

/// <summary>What the account is reminded of.</summary>
/// <param name="Reminders">At most 100, newest first, of what is still open.</param>
public sealed record ReminderList(IReadOnlyList<ReminderView> Reminders);
