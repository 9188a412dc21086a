using System.Globalization;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Hotline;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Campaign.Tasks;

/// <summary>Enters tasks and units. Each change is in the audit trail before it takes effect.</summary>
/// <param name="store">Keeps them.</param>
/// <param name="clock">Tells the time.</param>
public sealed class TaskCommands(ITaskStore store, TimeProvider clock)
{
    /// <summary>The most characters of a title or a name.</summary>
    public const int MaxTitle = 100;

    /// <summary>The most characters of a text.</summary>
    public const int MaxText = 500;

    /// <summary>Enters a task.</summary>
    /// <param name="draft">The task.</param>
    /// <param name="official">Who enters it, of the task's region.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <returns>The task, or why it is not entered.</returns>
    public async Task<(TaskFault Fault, CampaignTask? Task)> IssueAsync(TaskDraft draft, Official official, AuditPen pen)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(pen);
        var now = clock.GetUtcNow();
        var today = ShanghaiDay.Of(now);
        var known = draft.Units.Count is 0 or > TaskRules.MostUnits ? [] : await store.FindUnitsAsync([.. draft.Units.Select(share => share.UnitId)], CancellationToken.None);
        var fault = new[] { draft.Title, draft.Text, draft.Evidence }.Any(NamesSomebody.InNote) ? TaskFault.TextNamesSomebody : TaskRules.Judge(draft, known, today);
        if (fault != TaskFault.None)
        {
            return (fault, null);
        }

        var task = new CampaignTask(
            Guid.CreateVersion7(now), draft.Source, draft.Clause, draft.Title, draft.Text, draft.Region, today, draft.Until, draft.Target, draft.Evidence, draft.Units,
            official.UserName, now.ToUnixTimeSeconds());
        _ = await pen.WriteAsync(
            task.TaskId.ToString(),
            new
            {
                title = task.Title, clause = task.Clause, until = task.Until?.ToString("O", CultureInfo.InvariantCulture), measure = task.Target.Measure.ToWire(), units = task.Units.Count,
            });
        _ = await store.AddAsync(task, CancellationToken.None);
        return (TaskFault.None, task);
    }

    /// <summary>Puts a unit on the register.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="region">Its region.</param>
    /// <param name="official">Who puts it there.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <returns>The unit, or why it is not put there.</returns>
    public async Task<(TaskFault Fault, CampaignUnit? Unit)> AddUnitAsync(string name, RegionNode region, Official official, AuditPen pen)
    {
        ArgumentNullException.ThrowIfNull(region);
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(pen);
        if (NamesSomebody.InNote(name))
        {
            return (TaskFault.TextNamesSomebody, null);
        }

        if ((await store.ListUnitsAsync(region.Code, int.MaxValue, CancellationToken.None)).Any(known => known.Region == region.Code && known.Name == name))
        {
            return (TaskFault.UnitTaken, null);
        }

        var unit = new CampaignUnit(Guid.CreateVersion7(clock.GetUtcNow()), name, region.Code, official.UserName, clock.GetUtcNow().ToUnixTimeSeconds());
        _ = await pen.WriteAsync(unit.UnitId.ToString(), new { name, region = region.Code.ToString() });
        return await store.AddUnitAsync(unit, CancellationToken.None) ? (TaskFault.None, unit) : (TaskFault.UnitTaken, null);
    }
}
