using HealthPass.Grains.Audit;
using HealthPass.Grains.Campaign.Tasks;
using HealthPass.Grains.Campaign.Tasks.Dispatches;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Demo.Past;

/// <summary>
/// Has the command centre dispatch some of the notice's tasks as the demo's past begins, and units be at them by its end: some ahead, some behind, some that
/// nobody has signed for, and one parted among counties, so that every light is lit and the bulletin has somebody to rank.
/// </summary>
/// <param name="grains">Finds dispatches.</param>
/// <param name="store">Keeps tasks and units.</param>
/// <param name="units">Enters units.</param>
/// <param name="commands">Dispatches.</param>
/// <param name="audit">The audit trail.</param>
/// <param name="tree">The province.</param>
internal sealed class PastTasks(IGrainFactory grains, ITaskStore store, TaskCommands units, DispatchCommands commands, IAudit audit, RegionTree tree)
{
    private const int Counties = 4;
    private const int Soon = 2;
    private const int Later = 20;

    // Of the notice's tasks, by place: to every city, and to the units that lead; due days from now, none for good.
    private static readonly (int Task, int? DueIn)[] Sent = [(1, Later), (2, Soon), (3, -1), (7, Later), (8, null)];

    private readonly List<(Guid Dispatch, RegionCode Region, int Place)> _sent = [];

    private Official Issuer => new("command", tree.Root.Code, [StaffRoles.CommandCentre]);

    /// <summary>Dispatches.</summary>
    /// <param name="at">When.</param>
    /// <param name="today">The day on which the past ends.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task DispatchAsync(DateTimeOffset at, DateOnly today, CancellationToken cancellationToken)
    {
        await NoticeTasks.EnterAsync(store, tree, at.ToUnixTimeSeconds(), cancellationToken);
        var tasks = await store.ListAsync(cancellationToken);
        foreach (var (number, dueIn) in Sent)
        {
            var task = tasks[number];

            // A past of a single day has no day before it.
            DateOnly? dueOn = dueIn is { } days ? Later(ShanghaiDay.Of(at), today.AddDays(days)) : null;
            var known = (await store.FindUnitsAsync([.. task.Units.Select(share => share.UnitId)], cancellationToken)).ToDictionary(unit => unit.UnitId);
            var (_, outcomes) = await commands.DispatchAsync(task, null, [.. task.Units.Select(share => share.UnitId)], dueOn, Issuer);
            foreach (var outcome in outcomes)
            {
                if (outcome.DispatchId is { } dispatch)
                {
                    _sent.Add((dispatch, known[outcome.UnitId].Region, _sent.Count));
                }
            }
        }

        // One in nine has not signed for it.
        foreach (var (dispatch, region, _) in _sent.Where(sent => sent.Place % 9 != 8))
        {
            await ActAsync(dispatch, new(DispatchFlow.Sign), OfficerOf(region));
        }

        await PartAsync(cancellationToken);

        static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
    }

    /// <summary>Has units tell how far they are, and the command centre look at it.</summary>
    public async Task GoOnAsync()
    {
        foreach (var (dispatch, region, place) in _sent.Where(sent => sent.Place % 9 != 8))
        {
            if (place % 5 != 4)
            {
                await ActAsync(dispatch, new(DispatchFlow.Feedback, "海报已张贴，志愿者已到位（演示）", 20 + (place * 13 % 75)), OfficerOf(region));
            }

            if (place % 4 == 1)
            {
                await ActAsync(dispatch, new(DispatchFlow.Submit, "按要求完成（演示）"), OfficerOf(region));
                if (place % 8 == 1)
                {
                    await ActAsync(dispatch, new(DispatchFlow.Accept, Quality: 3 + (place % 3)), Issuer);
                }
            }
            else if (place % 10 == 3)
            {
                await ActAsync(dispatch, new(DispatchFlow.Urge, "进度偏慢，请抓紧（演示）"), Issuer);
                if (place % 20 == 3)
                {
                    await ActAsync(dispatch, new(DispatchFlow.Notice, "连续两周进度靠后（演示）"), Issuer);
                }
            }
        }
    }

    private static Official OfficerOf(RegionCode region) => new("demo-officer", region, [StaffRoles.CampaignOfficer]);

    // The first city that has signed parts what it has among some of its counties.
    private async Task PartAsync(CancellationToken cancellationToken)
    {
        var dispatch = _sent.FirstOrDefault(sent => sent.Region.Level == RegionLevel.City && sent.Place % 9 != 8).Dispatch;
        if (dispatch == Guid.Empty
            || await grains.GetGrain<IDispatchGrain>(dispatch).GetStanding() is not { } parent || await store.FindAsync(parent.Draft.TaskId, cancellationToken) is not { } task
            || !tree.TryFind(parent.Draft.Region, out var city))
        {
            return;
        }

        var official = Issuer with { UserName = "demo-city", Region = city.Code };
        var parts = new List<Guid>();
        foreach (var county in city.Children.Take(Counties))
        {
            var (_, unit) = await units.AddUnitAsync($"{county.Name}应急指挥部", county, official, new(audit, official.UserName, AuditActions.TaskUnitAdded));
            parts.AddRange(unit is null ? [] : [unit.UnitId]);
        }

        var (_, outcomes) = await commands.DispatchAsync(task, parent, parts, null, official);
        foreach (var (outcome, place) in outcomes.Select((outcome, place) => (outcome, place)))
        {
            if (outcome.DispatchId is { } part && place > 0 && await grains.GetGrain<IDispatchGrain>(part).GetStanding() is { } standing)
            {
                await ActAsync(part, new(DispatchFlow.Sign), OfficerOf(standing.Draft.Region));
                await ActAsync(part, new(DispatchFlow.Feedback, "已部署到街道（演示）", place * 25), OfficerOf(standing.Draft.Region));
            }
        }
    }

    private async Task ActAsync(Guid dispatch, DispatchAct act, Official official) => _ = await grains.GetGrain<IDispatchGrain>(dispatch).Act(act, official);
}
