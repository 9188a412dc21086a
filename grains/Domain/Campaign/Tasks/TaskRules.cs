namespace HealthPass.Grains.Campaign.Tasks;

/// <summary>Decides whether a task can be entered.</summary>
public static class TaskRules
{
    /// <summary>The furthest day of a deadline, in years from today.</summary>
    public const int MaxYearsAhead = 3;

    /// <summary>The most units of a task: every county of the province, and some.</summary>
    public const int MostUnits = 300;

    private const int MostPercent = 10_000;

    /// <summary>Judges a task.</summary>
    /// <param name="draft">The task.</param>
    /// <param name="known">The units of the register that it names.</param>
    /// <param name="today">The day in Asia/Shanghai.</param>
    /// <returns>Why it is not entered.</returns>
    public static TaskFault Judge(TaskDraft draft, IReadOnlyCollection<CampaignUnit> known, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(known);
        return !IsDeadline(draft.Until, today) ? TaskFault.DeadlineOutside
            : draft.Target.WantedPercent is < 1 or > MostPercent ? TaskFault.WantedOutside
            : draft.Units.Count is 0 or > MostUnits || draft.Units.DistinctBy(share => share.UnitId).Count() != draft.Units.Count || !draft.Units.Any(share => share.IsLead)
                ? TaskFault.SharesWrong
            : draft.Units.Any(share => !known.Any(unit => unit.UnitId == share.UnitId && draft.Region.Contains(unit.Region))) ? TaskFault.UnitUnknown
            : known.Any(unit => unit.IsDissolved) ? TaskFault.UnitDissolved
            : TaskFault.None;
    }

    /// <summary>Whether something can still be done by a day.</summary>
    /// <param name="day">The day; null for good.</param>
    /// <param name="today">The day in Asia/Shanghai.</param>
    /// <returns>False for a day in the past, or too far ahead.</returns>
    public static bool IsDeadline(DateOnly? day, DateOnly today) => day is null || (day >= today && day <= today.AddYears(MaxYearsAhead));
}
