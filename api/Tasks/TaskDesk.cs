using HealthPass.Api.Assignments;
using HealthPass.Api.Json;
using HealthPass.Grains.Campaign.Tasks;
using HealthPass.Grains.Campaign.Tasks.Dispatches;
using HealthPass.Grains.Campaign.Tasks.Supervision;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Api.Tasks;

/// <summary>Reads what the pages of tasks show: tasks and dispatches with their lights, within an account's region.</summary>
internal sealed class TaskDesk(
    ITaskStore tasks, IDispatchStore dispatches, ITaskNumbers numbers, IGrainFactory grains, TaskPresenter presenter, RegionTree regions, TimeProvider clock)
{
    /// <summary>The most dispatches that are read for a light: those of nine tasks in a province down to its townships.</summary>
    public const int MostRead = 50_000;

    private const int PageLength = 50;

    public async Task<TaskList> ListAsync(RegionCode own, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var all = await tasks.ListAsync(cancellationToken);
        var standings = await dispatches.ListAsync(own, null, MostRead, cancellationToken);
        var units = await UnitsOfAsync(all, cancellationToken);
        var rollUp = RollUpOf(standings, now);
        var counts = standings.Where(standing => standing.Counts).CountBy(standing => standing.Draft.TaskId).ToDictionary();
        return new(
            [.. all.Where(task => Concerns(task, own)).Select(task => TaskPresenter.Present(task, units, rollUp, counts.GetValueOrDefault(task.TaskId)))], Rfc3339.Format(now));
    }

    public async Task<TaskView?> ReadAsync(Guid taskId, Official official, CancellationToken cancellationToken)
    {
        if (await tasks.FindAsync(taskId, cancellationToken) is not { } task || !Concerns(task, official.Region))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var standings = await dispatches.ListAsync(official.Region, taskId, MostRead, cancellationToken);
        var rollUp = RollUpOf(standings, now);
        return new(
            TaskPresenter.Present(task, await UnitsOfAsync([task], cancellationToken), rollUp, standings.Count(standing => standing.Counts)),
            await numbers.ReadAsync(task.Target, official.Region, ShanghaiDay.Of(now), cancellationToken),
            official.Has(StaffRoles.CommandCentre) && official.Region == task.Region,
            [.. standings.Select(standing => presenter.Present(standing, rollUp, now))],
            Rfc3339.Format(now));
    }

    /// <summary>A page, the reddest first; null where it is asked to go on behind what is not there.</summary>
    public async Task<DispatchPage?> PageAsync(RegionCode own, TaskLight? light, string? state, Guid? after, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var standings = await dispatches.ListAsync(own, null, MostRead, cancellationToken);
        var rollUp = RollUpOf(standings, now);
        var rows = standings
            .Select(standing => (Standing: standing, rollUp.Of(standing).Light))
            .Where(row => (light is null || (row.Standing.IsOpen && row.Light == light)) && (state is null || row.Standing.State == state))
            .OrderByDescending(row => row.Standing.IsOpen).ThenByDescending(row => row.Light).ThenBy(row => row.Standing.Draft.DueOn ?? DateOnly.MaxValue).ThenBy(row => row.Standing.DispatchId)
            .Select(row => row.Standing).ToList();
        var from = after is null ? 0 : rows.FindIndex(row => row.DispatchId == after) + 1;
        if (after is not null && from == 0)
        {
            return null;
        }

        var page = rows.Skip(from).Take(PageLength).ToList();
        return new(
            [.. page.Select(standing => presenter.Present(standing, rollUp, now))], rows.Count > from + PageLength ? page[^1].DispatchId.ToString() : null, Rfc3339.Format(now));
    }

    public async Task<DispatchResponse?> LookAsync(Guid dispatchId, Official official, CancellationToken cancellationToken)
    {
        if (await grains.GetGrain<IDispatchGrain>(dispatchId).Look(official) is not { } sight || await tasks.FindAsync(sight.Standing.Draft.TaskId, cancellationToken) is not { } task)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var draft = sight.Standing.Draft;
        var standings = await dispatches.ListAsync(official.Region, draft.TaskId, MostRead, cancellationToken);
        var rollUp = RollUpOf(standings, now);
        var reading = await numbers.ReadAsync(draft.Target, draft.Region, ShanghaiDay.Of(now), cancellationToken);
        return new(
            presenter.Present(sight.Standing, rollUp, now),
            TaskPresenter.Present(task, await UnitsOfAsync([task], cancellationToken), rollUp, standings.Count(standing => standing.Counts)),
            draft.Baseline,
            reading,
            draft.Target.HasMoved(draft.Baseline, reading),
            [.. standings.Where(standing => standing.Draft.Parent == dispatchId).Select(standing => presenter.Present(standing, rollUp, now))],
            [.. sight.History.Select(happened => new HistoryEvent(Rfc3339.Format(happened.At), happened.Action, happened.By, happened.Note))],
            sight.Actions);
    }

    public async Task<BulletinView> BulletinAsync(RegionCode own, CancellationToken cancellationToken)
    {
        var (now, terms) = (clock.GetUtcNow(), TaskTerms.Current);
        var standings = (await dispatches.ListAsync(own, null, MostRead, cancellationToken)).Where(standing => standing.Counts).ToList();
        var lines = Bulletin.Of(standings, now, terms).Select(presenter.Present).ToList();
        return new(
            own.ToString(), presenter.NameOf(own), standings.Count, standings.Count(standing => standing.State == DispatchFlow.Done),
            standings.Count(standing => TaskLights.Of(standing, now, terms.YellowDays) == TaskLight.Red), standings.Count(standing => standing.State == DispatchFlow.ToSign),
            lines, [.. lines.AsEnumerable().Reverse().Take(Math.Min(Bulletin.Worst, lines.Count - 1))],
            [terms.SigningWeight, terms.FeedbackWeight, terms.CompletionWeight, terms.QualityWeight], terms.Source, Rfc3339.Format(now));
    }

    // A task of the province is everybody's to read; one that a city has set itself is of no concern to another.
    private bool Concerns(CampaignTask task, RegionCode own) => task.Region.Contains(own) || own.Contains(task.Region) || task.Region == regions.Root.Code;

    private static RollUp RollUpOf(IReadOnlyList<DispatchStanding> standings, DateTimeOffset now) => new(standings, now, TaskTerms.Current.YellowDays);

    private async Task<Dictionary<Guid, CampaignUnit>> UnitsOfAsync(IReadOnlyList<CampaignTask> of, CancellationToken cancellationToken) =>
        (await tasks.FindUnitsAsync([.. of.SelectMany(task => task.Units).Select(share => share.UnitId).Distinct()], cancellationToken)).ToDictionary(unit => unit.UnitId);
}
