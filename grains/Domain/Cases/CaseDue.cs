namespace HealthPass.Grains.Cases;

/// <summary>The next step of a clock that runs.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Step">Which step, from 0.</param>
/// <param name="Action">What it does.</param>
/// <param name="At">When.</param>
/// <param name="Certain">False when the count went through a year whose days off are not known.</param>
internal sealed record CaseDue(string Clock, int Step, string Action, DateTimeOffset At, bool Certain);
