using HealthPass.Grains.Campaign.Tasks.Dispatches;

namespace HealthPass.Grains.Campaign.Tasks.Supervision;

/// <summary>
/// Works out how far something is from its parts: of what was dispatched further down nobody's word counts but that of those to whom it came. What was taken
/// back or has lapsed counts nowhere.
/// </summary>
public sealed class RollUp
{
    private const int Whole = 100;

    private readonly ILookup<Guid?, DispatchStanding> _parts;
    private readonly DateTimeOffset _now;
    private readonly int _yellowDays;

    /// <summary>Prepares it.</summary>
    /// <param name="dispatches">All of them, of one task or of several.</param>
    /// <param name="now">When.</param>
    /// <param name="yellowDays">So many days before the deadline lights turn yellow.</param>
    public RollUp(IReadOnlyCollection<DispatchStanding> dispatches, DateTimeOffset now, int yellowDays)
    {
        ArgumentNullException.ThrowIfNull(dispatches);
        var present = dispatches.Select(dispatch => dispatch.DispatchId).ToHashSet();

        // Whoever sees a part and not what it is a part of sees it as a beginning.
        _parts = dispatches.Where(dispatch => dispatch.Counts).ToLookup(dispatch => dispatch.Draft.Parent is { } parent && present.Contains(parent) ? parent : (Guid?)null);
        (_now, _yellowDays) = (now, yellowDays);
    }

    /// <summary>What a task comes to.</summary>
    /// <param name="task">The task.</param>
    /// <returns>Of all its dispatches.</returns>
    public RolledUp OfTask(Guid task) => Sum([.. _parts[null].Where(dispatch => dispatch.Draft.TaskId == task).Select(Of)]);

    /// <summary>What a dispatch comes to.</summary>
    /// <param name="dispatch">The dispatch.</param>
    /// <returns>Of its parts; its own word where it has none.</returns>
    public RolledUp Of(DispatchStanding dispatch)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        var own = TaskLights.Of(dispatch, _now, _yellowDays);
        var isDone = dispatch.State == DispatchFlow.Done;
        var parts = _parts[dispatch.DispatchId].Select(Of).ToList();
        if (parts.Count == 0)
        {
            return new(own, isDone ? 1 : 0, 1, isDone ? Whole : dispatch.Progress.Percent);
        }

        var sum = Sum(parts);

        // Its own deadline holds all the same.
        return sum with { Light = own > sum.Light && !isDone ? own : sum.Light };
    }

    private static RolledUp Sum(IReadOnlyList<RolledUp> parts)
    {
        var total = parts.Sum(part => part.Total);
        return total == 0
            ? RolledUp.None
            : new(parts.Max(part => part.Light), parts.Sum(part => part.Done), total, parts.Sum(part => part.Percent * part.Total) / total);
    }
}
