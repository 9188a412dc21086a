namespace HealthPass.Kernel.Calendar;

/// <summary>An instant that was counted to in working time.</summary>
/// <param name="At">The instant.</param>
/// <param name="Certain">False when the count went through a year whose days off are not known yet: Monday to Friday were taken for worked.</param>
public readonly record struct WorkingTime(DateTimeOffset At, bool Certain);
