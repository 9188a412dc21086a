using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Campaign.Tasks.Dispatches;

/// <summary>Dispatches tasks to units, each answered on its own, so that what was cut short is sent again as it is.</summary>
/// <param name="tasks">Knows tasks and units.</param>
/// <param name="numbers">Tells what the number is when it begins.</param>
/// <param name="grains">Finds dispatches.</param>
/// <param name="clock">Tells the time.</param>
public sealed class DispatchCommands(ITaskStore tasks, ITaskNumbers numbers, IGrainFactory grains, TimeProvider clock)
{
    private const int AtOnce = 16;

    /// <summary>Dispatches.</summary>
    /// <param name="task">The task.</param>
    /// <param name="parent">What it is a part of; null for the task itself.</param>
    /// <param name="units">The units.</param>
    /// <param name="asked">The day by which; null for what the task or the dispatch above has.</param>
    /// <param name="official">Who dispatches.</param>
    /// <returns>Why nothing goes to anybody; else what became of each.</returns>
    public async Task<(DispatchFault Fault, IReadOnlyList<DispatchOutcome> Outcomes)> DispatchAsync(
        CampaignTask task, DispatchStanding? parent, IReadOnlyList<Guid> units, DateOnly? asked, Official official)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(official);
        var (fault, dueOn) = DispatchRules.Judge(task, parent, asked, official, ShanghaiDay.Of(clock.GetUtcNow()));
        if (fault != DispatchFault.None)
        {
            return (fault, []);
        }

        var known = (await tasks.FindUnitsAsync([.. units.Distinct()], CancellationToken.None)).ToDictionary(unit => unit.UnitId);
        var issuer = parent?.Draft.Region ?? task.Region;
        var outcomes = new List<DispatchOutcome>();
        foreach (var some in units.Distinct().Chunk(AtOnce))
        {
            outcomes.AddRange(await Task.WhenAll(some.Select(async id => DispatchRules.JudgeUnit(known.GetValueOrDefault(id), parent, issuer) is not DispatchFault.None and var refused
                ? new DispatchOutcome(id, refused, null)
                : await SendAsync(task, parent?.DispatchId, known[id], issuer, dueOn, official, official.UserName))));
        }

        return (DispatchFault.None, outcomes);
    }

    /// <summary>Sends a task to a unit that it can go to.</summary>
    /// <param name="task">The task.</param>
    /// <param name="parent">The dispatch that it is a part of; null for the task itself.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="issuer">The region that dispatches.</param>
    /// <param name="dueOn">The day by which.</param>
    /// <param name="official">Who; null where it goes over from another unit.</param>
    /// <param name="by">The account.</param>
    /// <returns>What became of it.</returns>
    public async Task<DispatchOutcome> SendAsync(CampaignTask task, Guid? parent, CampaignUnit unit, RegionCode issuer, DateOnly? dueOn, Official? official, string by)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(unit);
        var id = TaskIds.OfDispatch(task.TaskId, unit.UnitId);
        var baseline = await numbers.ReadAsync(task.Target, unit.Region, ShanghaiDay.Of(clock.GetUtcNow()), CancellationToken.None);
        var result = await grains.GetGrain<IDispatchGrain>(id).Dispatch(
            new(task.TaskId, task.Title, unit.UnitId, unit.Name, unit.Region, issuer, parent, dueOn, task.Target, baseline, by), official);
        return new(unit.UnitId, result.Fault, result.Standing?.DispatchId);
    }
}
