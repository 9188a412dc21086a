using HealthPass.Grains.Campaign.Tasks;
using HealthPass.Grains.Campaign.Tasks.Dispatches;
using HealthPass.Grains.Campaign.Tasks.Supervision;
using HealthPass.Kernel.Calendar;
using Xunit;

namespace HealthPass.Tests.Campaign;

public sealed class ReminderRulesTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Load();

    [Theory]
    [InlineData("2022-09-01T09:00:00+08:00", true)]
    [InlineData("2022-09-01T16:59:59+08:00", true)]
    [InlineData("2022-09-01T17:00:00+08:00", false)]
    [InlineData("2022-09-01T03:00:00+08:00", false)]
    [InlineData("2022-09-03T10:00:00+08:00", false)] // a Saturday
    [InlineData("2022-10-08T10:00:00+08:00", true)] // a Saturday that is worked
    [InlineData("2022-10-03T10:00:00+08:00", false)] // a Monday of the holidays
    public void Nobody_is_reminded_out_of_office_hours(string at, bool on) =>
        Assert.Equal(on, OfficeHours.AreOn(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), Calendar, TaskTerms.Current));

    [Theory]
    [InlineData(DispatchFlow.ToSign, 10, 0, "")]
    [InlineData(DispatchFlow.ToSign, 10, 1, "unsigned unit 0, unsigned head 0")]
    [InlineData(DispatchFlow.ToSign, null, 5, "unsigned unit 0, unsigned head 0, unsigned issuer 0")]
    [InlineData(DispatchFlow.AtWork, 10, 1, "")]
    [InlineData(DispatchFlow.AtWork, 4, 1, "due_soon unit 0")]
    [InlineData(DispatchFlow.AtWork, 1, 1, "due_today unit 0, due_today head 0")]
    [InlineData(DispatchFlow.AtWork, 0, 1, "overdue unit 0, overdue head 0, overdue issuer 0")]
    [InlineData(DispatchFlow.AtWork, -7, 1, "overdue unit 1, overdue head 1, overdue issuer 1")]
    [InlineData(DispatchFlow.AtWork, null, 7, "feedback_late unit 0")]
    [InlineData(DispatchFlow.AtWork, null, 8, "feedback_late unit 0, feedback_late head 0")]
    [InlineData(DispatchFlow.Submitted, 0, 30, "")]
    [InlineData(DispatchFlow.Done, 0, 30, "")]
    public void The_unit_is_told_first_then_its_head_then_the_issuer(string state, int? dueIn, int afterDays, string expected) => Assert.Equal(
        expected,
        string.Join(", ", ReminderRules.Of(Dispatched.One(state, dueIn), Samples.Noon.AddDays(afterDays), Calendar, TaskTerms.Current)
            .Select(due => $"{due.Stage.ToWire()} {due.Audience.ToWire()} {due.Round}")));

    [Fact]
    public void Where_head_and_issuer_are_one_it_is_told_once()
    {
        var dispatch = Dispatched.One(dueIn: -1, region: Samples.Tree.Root);
        Assert.Equal([ReminderAudience.Unit, ReminderAudience.Head], ReminderRules.Of(dispatch, Samples.Noon, Calendar, TaskTerms.Current).Select(due => due.Audience));
    }

    [Theory]
    [InlineData(ReminderStage.Overdue, 109.9, false)]
    [InlineData(ReminderStage.Overdue, 110.0, true)]
    [InlineData(ReminderStage.DueSoon, 110.0, true)]
    [InlineData(ReminderStage.Overdue, null, false)]
    [InlineData(ReminderStage.NotSigned, 500.0, false)]
    [InlineData(ReminderStage.FeedbackLate, 219.0, false)]
    [InlineData(ReminderStage.FeedbackLate, 220.0, true)]
    public void Reminders_stop_when_the_number_has_moved(ReminderStage stage, double? reading, bool stopped) =>
        Assert.Equal(stopped, ReminderRules.IsStopped(stage, Dispatched.One(progress: new(Samples.Noon, CycleBase: 200)), reading));

    [Theory]
    [InlineData(0.0, 0.0, false)]
    [InlineData(0.0, 1.0, true)]
    [InlineData(null, 1.0, false)]
    [InlineData(1.0, null, false)]
    public void A_number_that_is_not_known_has_not_moved(double? before, double? now, bool moved) => Assert.Equal(moved, Dispatched.Target.HasMoved(before, now));
}
