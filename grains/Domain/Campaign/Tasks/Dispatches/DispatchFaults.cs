using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Campaign.Tasks.Dispatches;

/// <summary>Wire names of <see cref="DispatchFault"/>, for the units of one dispatching that are answered each on its own.</summary>
public static class DispatchFaults
{
    private static readonly WireNames<DispatchFault> Wire = new(
    [
        (DispatchFault.None, "none"),
        (DispatchFault.NotFound, "task_unknown"),
        (DispatchFault.WrongState, "task_in_wrong_state"),
        (DispatchFault.NotSecond, "task_needs_another"),
        (DispatchFault.RoleMayNot, "forbidden"),
        (DispatchFault.TierMayNot, "task_elsewhere"),
        (DispatchFault.PartsOpen, "task_parts_open"),
        (DispatchFault.Twice, "task_dispatched_twice"),
        (DispatchFault.UnitUnknown, "task_unit_unknown"),
        (DispatchFault.UnitDissolved, "task_unit_dissolved"),
        (DispatchFault.DeadlineOutside, "task_deadline_outside"),
        (DispatchFault.DeadlineMissing, "task_deadline_missing"),
        (DispatchFault.TextNamesSomebody, "note_names_somebody"),
    ]);

    /// <summary>The name on the wire: the code of the problem that it is.</summary>
    /// <param name="fault">The fault.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this DispatchFault fault) => Wire.Of(fault);
}
