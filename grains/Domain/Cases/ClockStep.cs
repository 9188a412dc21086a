namespace HealthPass.Grains.Cases;

/// <summary>What a clock does when it has run for a time.</summary>
/// <param name="WorkingDays">After how many working days of its running.</param>
/// <param name="Action">The action that it takes then.</param>
public sealed record ClockStep(int WorkingDays, string Action);
