using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff;

namespace HealthPass.Grains.Campaign.Tasks.Supervision;

/// <summary>Dissolves units. What they had goes to whoever takes over, or lapses.</summary>
/// <param name="store">Keeps the register.</param>
/// <param name="grains">Finds who hands on.</param>
/// <param name="clock">Tells the time.</param>
public sealed class UnitCommands(ITaskStore store, IGrainFactory grains, TimeProvider clock)
{
    /// <summary>Dissolves one.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="successor">Who takes over; null for nobody.</param>
    /// <param name="official">Who dissolves it.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <returns>Why it is not; what it had is handed on when this returns.</returns>
    public async Task<TaskFault> DissolveAsync(Guid unitId, Guid? successor, Official official, AuditPen pen)
    {
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(pen);
        var known = await store.FindUnitsAsync(successor is { } other ? [unitId, other] : [unitId], CancellationToken.None);
        var unit = known.FirstOrDefault(one => one.UnitId == unitId);
        if (unit is null || !official.Region.Contains(unit.Region))
        {
            return TaskFault.UnitUnknown;
        }

        if (unit.IsDissolved)
        {
            return TaskFault.UnitDissolved;
        }

        // Parts lie below the region of what they are parts of, and would not any more.
        if (successor is { } id && (id == unitId || known.FirstOrDefault(one => one.UnitId == id) is not { IsDissolved: false } heir || heir.Region != unit.Region))
        {
            return TaskFault.SuccessorWrong;
        }

        _ = await pen.WriteAsync(unitId.ToString(), new { successor = successor?.ToString() });
        if (!await store.DissolveAsync(unitId, successor, clock.GetUtcNow().ToUnixTimeSeconds(), CancellationToken.None))
        {
            return TaskFault.UnitDissolved;
        }

        await grains.GetGrain<ISupervisionGrain>(0).HandOn();
        return TaskFault.None;
    }
}
