using HealthPass.Api.Json;
using HealthPass.Grains.Campaign.Tasks;
using HealthPass.Grains.Campaign.Tasks.Dispatches;
using HealthPass.Grains.Campaign.Tasks.Supervision;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Api.Tasks;

/// <summary>Puts tasks into the shape that callers see.</summary>
internal sealed class TaskPresenter(RegionTree regions)
{
    public static TaskItem Present(CampaignTask task, IReadOnlyDictionary<Guid, CampaignUnit> units, RollUp rollUp, int dispatches)
    {
        var sum = rollUp.OfTask(task.TaskId);
        return new(
            task.TaskId.ToString(), task.Source, task.Clause, task.Title, task.Text, task.Region.ToString(), CalendarDay.Format(task.From), DayOf(task.Until),
            task.Target.Measure.ToWire(), task.Target.Categories, task.Target.WantedPercent, task.Evidence, [.. Of(isLead: true)], [.. Of(isLead: false)], sum.Light.ToWire(), dispatches,
            sum.Done, sum.Total, sum.Percent);

        IEnumerable<TaskUnitItem> Of(bool isLead) => task.Units.Where(share => share.IsLead == isLead).Select(share => units.GetValueOrDefault(share.UnitId)).OfType<CampaignUnit>()
            .Select(unit => new TaskUnitItem(unit.UnitId.ToString(), unit.Name, unit.Region.ToString(), unit.IsDissolved));
    }

    public DispatchItem Present(DispatchStanding standing, RollUp rollUp, DateTimeOffset now)
    {
        var (draft, progress, sum) = (standing.Draft, standing.Progress, rollUp.Of(standing));
        return new(
            standing.DispatchId.ToString(), draft.TaskId.ToString(), draft.Title, draft.UnitId.ToString(), draft.UnitName, draft.Region.ToString(), NameOf(draft.Region),
            draft.Issuer.ToString(), draft.Parent?.ToString(), standing.State, sum.Light.ToWire(), DayOf(draft.DueOn),
            standing.IsOpen && draft.DueOn is { } due ? due.DayNumber - ShanghaiDay.Of(now).DayNumber : null,
            Rfc3339.Format(standing.AnswerDueAt), sum.Percent, sum.Done, sum.Total, Rfc3339.Format(standing.OpenedAt), Rfc3339.Format(progress.SignedAt),
            Rfc3339.Format(progress.FeedbackAt), Rfc3339.Format(progress.SubmittedAt), Rfc3339.Format(progress.ClosedAt), progress.Quality, progress.Urged, progress.Noticed);
    }

    public UnitView Present(CampaignUnit unit) => new(
        unit.UnitId.ToString(), unit.Name, unit.Region.ToString(), NameOf(unit.Region), unit.PutBy, TimeOf(unit.PutAt), unit.IsDissolved ? TimeOf(unit.DissolvedAt) : null,
        unit.Successor?.ToString());

    public BulletinLineView Present(BulletinLine line) => new(
        line.Rank, line.UnitId.ToString(), line.UnitName, line.Region.ToString(), NameOf(line.Region), line.Score, line.Dispatches, line.Done, line.Overdue, line.NotSigned, line.Urged,
        line.Noticed);

    public static ReminderView Present(Reminder reminder) => new(
        reminder.DispatchId.ToString(), reminder.Title, reminder.UnitName, reminder.Due.Stage.ToWire(), reminder.Due.Audience.ToWire(), TimeOf(reminder.SentAt));

    public string NameOf(RegionCode code) => regions.TryFind(code, out var region) ? region.Name : string.Empty;

    private static string? DayOf(DateOnly? day) => day is { } given ? CalendarDay.Format(given) : null;

    private static string TimeOf(long seconds) => Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(seconds));
}
