using HealthPass.Grains.Campaign.Tasks.Dispatches;
using HealthPass.Grains.Clockwork;
using HealthPass.Kernel.Calendar;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Campaign.Tasks.Supervision;

/// <summary>
/// The cluster has one. It enters the notice's tasks at the first start, hands on what dissolved units had, and reminds. All of that may be done twice and is
/// there once.
/// </summary>
internal sealed class SupervisionGrain(
    ITaskStore tasks, IDispatchStore dispatches, IReminderStore reminders, ITaskNumbers numbers, DispatchCommands commands, RegionTree regions, WorkCalendar calendar, TimeProvider clock,
    ILogger<SupervisionGrain> logger)
    : ClusterTask("Watching over the campaign's tasks", "campaign-supervision", Every, clock, logger), ISupervisionGrain
{
    private const int Stretch = 500;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private bool _entered;

    public async Task Tick()
    {
        if (!_entered)
        {
            await NoticeTasks.EnterAsync(tasks, regions, Clock.GetUtcNow().ToUnixTimeSeconds(), CancellationToken.None);
            _entered = true;
        }

        await HandOn();
        if (OfficeHours.AreOn(Clock.GetUtcNow(), calendar, TaskTerms.Current))
        {
            await RemindAsync();
        }
    }

    public async Task HandOn()
    {
        foreach (var (standing, unit) in await dispatches.ListOrphansAsync(Stretch, CancellationToken.None))
        {
            await HandOnAsync(standing, unit);
        }
    }

    protected override Task DoWhatIsDueAsync() => Tick();

    // What the successor gets is there before the old one is closed: a crash in between leaves it to be done again, and never undone.
    private async Task HandOnAsync(DispatchStanding standing, CampaignUnit unit)
    {
        var draft = standing.Draft;
        if (unit.Successor is { } id && (await tasks.FindUnitsAsync([id], CancellationToken.None)) is [{ IsDissolved: false } successor]
            && await tasks.FindAsync(draft.TaskId, CancellationToken.None) is { } task)
        {
            var sent = await commands.SendAsync(task, draft.Parent, successor, draft.Issuer, draft.DueOn, null, draft.DispatchedBy);
            if (sent.DispatchId is { } heir)
            {
                foreach (var part in await dispatches.ListOpenPartsAsync(standing.DispatchId, CancellationToken.None))
                {
                    await GrainFactory.GetGrain<IDispatchGrain>(part.DispatchId).Adopt(heir, draft.DispatchedBy);
                }
            }
        }

        await GrainFactory.GetGrain<IDispatchGrain>(standing.DispatchId).Lapse(draft.DispatchedBy);
    }

    private async Task RemindAsync()
    {
        // The same number is asked for by many: it is read once a look.
        var read = new Dictionary<(TaskMeasure Measure, string Categories, RegionCode Region), double?>();
        var after = Guid.Empty;
        while (true)
        {
            var open = await reminders.ReadOpenAsync(after, Stretch, CancellationToken.None);
            if (open.Count > 0)
            {
                after = open[^1].DispatchId;
                var sent = await reminders.ReadSentAsync(open[0].DispatchId, after, CancellationToken.None);
                foreach (var dispatch in open)
                {
                    await RemindAsync(dispatch, sent[dispatch.DispatchId], read);
                }
            }

            if (open.Count < Stretch)
            {
                return;
            }
        }
    }

    private async Task RemindAsync(DispatchStanding dispatch, IEnumerable<ReminderDue> sent, Dictionary<(TaskMeasure Measure, string Categories, RegionCode Region), double?> read)
    {
        var now = Clock.GetUtcNow();
        foreach (var one in ReminderRules.Of(dispatch, now, calendar, TaskTerms.Current).Except(sent))
        {
            if (one.Stage != ReminderStage.NotSigned && ReminderRules.IsStopped(one.Stage, dispatch, await ReadAsync(dispatch, now, read)))
            {
                continue;
            }

            var region = one.Audience == ReminderAudience.Issuer ? dispatch.Draft.Issuer : dispatch.Draft.Region;
            _ = await reminders.AddAsync(
                new(dispatch.DispatchId, one, region, dispatch.Draft.Title, dispatch.Draft.UnitName, now.ToUnixTimeSeconds()), CancellationToken.None);
        }
    }

    private async Task<double?> ReadAsync(DispatchStanding dispatch, DateTimeOffset now, Dictionary<(TaskMeasure Measure, string Categories, RegionCode Region), double?> read)
    {
        var target = dispatch.Draft.Target;
        var key = (target.Measure, string.Join(',', target.Categories), dispatch.Draft.Region);
        if (!read.TryGetValue(key, out var number))
        {
            read[key] = number = await numbers.ReadAsync(target, dispatch.Draft.Region, ShanghaiDay.Of(now), CancellationToken.None);
        }

        return number;
    }
}
