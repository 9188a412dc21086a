using HealthPass.Grains.Staff;
using HealthPass.Kernel.Calendar;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Cases;

/// <summary>Decides what becomes of a command to a case, by the rows of its work-flow and nothing else.</summary>
internal static class CaseRules
{
    /// <summary>Decides.</summary>
    /// <param name="flow">The work-flow.</param>
    /// <param name="head">The case.</param>
    /// <param name="command">What is asked; with everybody's home where the row's scope is theirs.</param>
    /// <param name="now">When; never before what happened last.</param>
    /// <param name="calendar">Counts working days.</param>
    /// <returns>The change, or why it is refused.</returns>
    public static CaseDecision Decide(CaseFlow flow, CaseHead head, CaseCommand command, DateTimeOffset now, WorkCalendar calendar)
    {
        var (fault, move, repeats) = May(flow, head, command);
        if (fault != CaseFault.None)
        {
            return CaseDecision.Refused(fault);
        }

        if (command.By == CaseHand.Official && IsOutside(move!, head, command, out var index) is var outside and not CaseFault.None)
        {
            return CaseDecision.Refused(outside, index);
        }

        if (command.By == CaseHand.Clock && !(Due(flow, head.Clocks, calendar) is { } due && due.Clock == command.Clock && due.Step == command.Step && due.At <= now))
        {
            return CaseDecision.Refused(CaseFault.WrongState);
        }

        return new(CaseFault.None, repeats ? null : Change(move!, head, command, now, calendar));
    }

    /// <summary>Decides as far as it can be without knowing where everybody lives.</summary>
    /// <returns>The fault, or the row, and whether it only repeats what is under way.</returns>
    public static (CaseFault Fault, CaseMove? Move, bool Repeats) May(CaseFlow flow, CaseHead head, CaseCommand command)
    {
        if (command.By != CaseHand.Official)
        {
            var own = flow.Find(head.State, command.Action, command.By);
            return (own is null ? CaseFault.WrongState : CaseFault.None, own, false);
        }

        var official = command.Official ?? throw new ArgumentException("An official's command names the official.", nameof(command));
        var move = flow.Find(head.State, command.Action, CaseHand.Official);
        var repeats = false;
        if (move is null)
        {
            // Whoever is not sure that a decision has arrived may say it again while its work goes on; a second person's
            // only that person.
            move = flow.EndOf(head.State) is null || head.LastAction != command.Action
                ? null
                : flow.Moves.FirstOrDefault(row => row.To == head.State && row.Action == command.Action && row.By == CaseHand.Official);
            if (move is null || (move.Second && !Same(head.LastBy, official)))
            {
                return (CaseFault.WrongState, null, false);
            }

            repeats = true;
        }

        return (
            // Neither who opened the case nor who asked for what is to be decided now.
            move.Second && (Same(head.Opener, official) || head.Barred.Any(barred => Same(barred, official)) || (move.NotBy is { } asked && head.LastAction == asked && Same(head.LastBy, official))) ? CaseFault.OpenerIsSecond
            : !official.Has(move.Role!) ? CaseFault.RoleMayNot
            : official.Region.Level > move.LowestTier || command.Tiers?.Contains(official.Region.Level) == false ? CaseFault.TierMayNot
            : CaseFault.None,
            move,
            repeats);
    }

    /// <summary>The next step of any clock that runs.</summary>
    /// <returns>The soonest, null where no clock runs.</returns>
    public static CaseDue? Due(CaseFlow flow, IReadOnlyList<CaseClock> clocks, WorkCalendar calendar) => clocks
        .Where(clock => !clock.Paused && clock.Taken < flow.ClockOf(clock.Name).Steps.Count)
        .Select(clock => StepOf(flow, clock, clock.Taken, calendar))
        .MinBy(due => due.At);

    /// <summary>Until when those are to answer whom the case waits for: the first step of a clock that runs, taken or not.</summary>
    /// <returns>The soonest, null where no clock runs.</returns>
    public static CaseDue? Deadline(CaseFlow flow, IReadOnlyList<CaseClock> clocks, WorkCalendar calendar) => clocks
        .Where(clock => !clock.Paused)
        .Select(clock => StepOf(flow, clock, 0, calendar))
        .MinBy(due => due.At);

    /// <summary>The smallest region that holds all of some.</summary>
    /// <param name="regions">At least one.</param>
    /// <returns>The region; a province where they have nothing smaller in common.</returns>
    public static RegionCode Common(IEnumerable<RegionCode> regions)
    {
        RegionCode? common = null;
        foreach (var region in regions)
        {
            var wider = common ?? region;
            while (!wider.Contains(region) && wider.Level > RegionLevel.Province)
            {
                wider = wider.Parent;
            }

            common = wider;
        }

        return common ?? throw new ArgumentException("A case concerns somebody.", nameof(regions));
    }

    private static bool Same(string? account, Official official) => string.Equals(account, official.UserName, StringComparison.OrdinalIgnoreCase);

    private static CaseFault IsOutside(CaseMove move, CaseHead head, CaseCommand command, out int index)
    {
        index = -1;
        var region = command.Official!.Region;
        if (move.Scope == CaseScope.Region)
        {
            return region.Contains(head.State == CaseFlow.None ? region : head.Region) ? CaseFault.None : CaseFault.OutOfScope;
        }

        var subjects = command.Subjects is { Count: > 0 } known
            ? known
            : throw new ArgumentException($"'{command.Action}' is bound to where people live, which was not read.", nameof(command));
        for (var i = 0; i < subjects.Count; i++)
        {
            if (subjects[i] is not { } home || !region.Contains(home))
            {
                index = i;
                return subjects[i] is null ? CaseFault.SubjectUnknown : CaseFault.OutOfScope;
            }
        }

        return CaseFault.None;
    }

    private static CaseChange Change(CaseMove move, CaseHead head, CaseCommand command, DateTimeOffset now, WorkCalendar calendar)
    {
        var desk = command.Desk ?? (head.State == CaseFlow.None && command.Official is { } opener ? opener.Region : head.Desk);
        var note = command.Note;
        if (move.Escalates)
        {
            desk = desk.Level > RegionLevel.Province ? desk.Parent : desk;
            note = desk.ToString();
        }

        var clocks = head.Clocks.Where(clock => clock.Name != move.Closes).Select(Turn).ToList();
        if (move.Opens is { } begun && !clocks.Exists(clock => clock.Name == begun))
        {
            clocks.Add(new(begun, now, TimeSpan.Zero, Paused: false, 0));
        }

        return new(move, [.. clocks], desk, new(now, command.Action, command.Official?.UserName, note));

        CaseClock Turn(CaseClock clock)
        {
            var turned = command.By == CaseHand.Clock && clock.Name == command.Clock ? clock with { Taken = command.Step + 1 } : clock;
            return clock.Name == move.Pauses && !clock.Paused
                ? turned with { Spent = clock.Spent + calendar.Between(clock.Since, now), Since = now, Paused = true }
                : clock.Name == move.Resumes && clock.Paused ? turned with { Since = now, Paused = false } : turned;
        }
    }

    private static CaseDue StepOf(CaseFlow flow, CaseClock clock, int step, WorkCalendar calendar)
    {
        var rule = flow.ClockOf(clock.Name).Steps[step];
        var left = TimeSpan.FromDays(rule.WorkingDays) - clock.Spent;
        var at = calendar.Add(clock.Since, left > TimeSpan.Zero ? left : TimeSpan.Zero);
        return new(clock.Name, step, rule.Action, at.At, at.Certain);
    }
}
