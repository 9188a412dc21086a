using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Counting.History;

/// <summary>Decides how far a day has come.</summary>
public static class DayProgress
{
    /// <summary>Whether every node's records of a day are in the database.</summary>
    /// <param name="day">The day.</param>
    /// <param name="nodes">Every node that ever shipped anything.</param>
    /// <returns>False while any node has not shipped past the day's end and has not ended in good order either.</returns>
    public static bool IsComplete(DateOnly day, IReadOnlyList<NodeProgress> nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        var end = ShanghaiDay.StartOf(day.AddDays(1));
        return nodes.All(node => node.Stopped || node.ShippedThrough >= end);
    }

    /// <summary>Whether a day's figures count as final.</summary>
    /// <param name="day">The day.</param>
    /// <param name="complete">Whether every node's records are in.</param>
    /// <param name="now">The instant.</param>
    /// <param name="options">How long to wait for a node that is away.</param>
    /// <returns>True for a day that is over, and complete or waited for long enough.</returns>
    public static bool IsSettled(DateOnly day, bool complete, DateTimeOffset now, HistoryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var today = ShanghaiDay.Of(now);
        return day < today && (complete || day.AddDays(options.SettleDays) < today);
    }
}
