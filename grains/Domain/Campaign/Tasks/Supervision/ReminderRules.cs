using HealthPass.Grains.Campaign.Tasks.Dispatches;
using HealthPass.Kernel.Calendar;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Campaign.Tasks.Supervision;

/// <summary>
/// Decides who is to be reminded of a dispatch: the unit first, then the head of its region, then whoever dispatched it. Each is told once of each thing, in
/// office hours, and of nothing whose number has moved.
/// </summary>
public static class ReminderRules
{
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>Decides.</summary>
    /// <param name="dispatch">The dispatch.</param>
    /// <param name="now">When; within office hours, which is for the caller to see to.</param>
    /// <param name="calendar">Counts working days.</param>
    /// <param name="terms">Knows the days.</param>
    /// <returns>What is due by now, told of already or not.</returns>
    public static IReadOnlyList<ReminderDue> Of(DispatchStanding dispatch, DateTimeOffset now, WorkCalendar calendar, TaskTerms terms)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(terms);
        var due = new List<ReminderDue>();
        if (dispatch.State == DispatchFlow.ToSign && dispatch.Progress.SignDueAt <= now)
        {
            Add(ReminderStage.NotSigned, 0, ReminderAudience.Unit, ReminderAudience.Head);
            AddIf(calendar.Add(dispatch.Progress.SignDueAt, Grace).At <= now, ReminderStage.NotSigned, 0, ReminderAudience.Issuer);
        }

        if (DispatchFlow.IsAtWork(dispatch.State) && dispatch.AnswerDueAt is { } answer && answer <= now)
        {
            Add(ReminderStage.FeedbackLate, dispatch.Progress.Feedbacks, ReminderAudience.Unit);
            AddIf(calendar.Add(answer, Grace).At <= now, ReminderStage.FeedbackLate, dispatch.Progress.Feedbacks, ReminderAudience.Head);
        }

        if (dispatch.Draft.DueOn is { } dueOn && (DispatchFlow.IsAtWork(dispatch.State) || dispatch.State == DispatchFlow.ToSign))
        {
            var left = dueOn.DayNumber - ShanghaiDay.Of(now).DayNumber;
            AddIf(left > 0 && left <= terms.YellowDays, ReminderStage.DueSoon, 0, ReminderAudience.Unit);
            AddIf(left == 0, ReminderStage.DueToday, 0, ReminderAudience.Unit, ReminderAudience.Head);
            AddIf(left < 0, ReminderStage.Overdue, (-left - 1) / terms.OverdueEveryDays, ReminderAudience.Unit, ReminderAudience.Head, ReminderAudience.Issuer);
        }

        return due;

        void Add(ReminderStage stage, int round, params ReadOnlySpan<ReminderAudience> audiences)
        {
            foreach (var audience in audiences)
            {
                // Where the unit is the issuer's own neighbour its head is the issuer, who is told once.
                if (audience != ReminderAudience.Issuer || dispatch.Draft.Issuer != dispatch.Draft.Region)
                {
                    due.Add(new(stage, audience, round));
                }
            }
        }

        void AddIf(bool holds, ReminderStage stage, int round, params ReadOnlySpan<ReminderAudience> audiences)
        {
            if (holds)
            {
                Add(stage, round, audiences);
            }
        }
    }

    /// <summary>Whether a reminder is left out, as the number has moved.</summary>
    /// <param name="stage">Of what it would be.</param>
    /// <param name="dispatch">The dispatch.</param>
    /// <param name="reading">What the number is now; null where it is not known.</param>
    /// <returns>False for what is not signed for: that is somebody's to do, and no number shows it.</returns>
    public static bool IsStopped(ReminderStage stage, DispatchStanding dispatch, double? reading)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        return stage switch
        {
            ReminderStage.NotSigned => false,
            ReminderStage.FeedbackLate => dispatch.Draft.Target.HasMoved(dispatch.Progress.CycleBase, reading),
            _ => dispatch.Draft.Target.HasMoved(dispatch.Draft.Baseline, reading),
        };
    }
}
