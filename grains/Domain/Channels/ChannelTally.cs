using System.Collections.Concurrent;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Channels;

/// <summary>
/// Counts what comes through channels on this node, by day. What it has counted is written as it stands, again and again: a number that
/// is written twice is still right, and a process that starts again goes on from what the one before has written.
/// </summary>
/// <param name="clock">The clock.</param>
public sealed class ChannelTally(TimeProvider clock)
{
    /// <summary>The most that is counted at a time: channels times the two days around midnight. What is more is not counted.</summary>
    public const int Most = 1_024;

    private readonly ConcurrentDictionary<(DateOnly Day, string Channel), ChannelCount> _counts = new();

    /// <summary>Counts something that happens now.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="measure">What.</param>
    public void Count(string channel, ChannelMeasure measure) => Count(channel, measure, clock.GetUtcNow());

    /// <summary>Counts something.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="measure">What.</param>
    /// <param name="at">When it happened.</param>
    public void Count(string channel, ChannelMeasure measure, DateTimeOffset at) => Find(ShanghaiDay.Of(at), channel)?.Add(measure);

    /// <summary>Counts a problem that a channel is answered with.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="code">The problem's code, which is one of a list.</param>
    public void CountProblem(string channel, string code) => Find(ShanghaiDay.Of(clock.GetUtcNow()), channel)?.Add(code);

    /// <summary>Goes on from what a process before has written. To be called once.</summary>
    /// <param name="days">What it has written.</param>
    public void GoOnFrom(IReadOnlyList<ChannelDay> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        foreach (var day in days)
        {
            Find(day.Day, day.Channel)?.Add(day);
        }
    }

    /// <summary>What has changed since it was written.</summary>
    /// <returns>Everything up to now of each channel and day that has changed.</returns>
    public IReadOnlyList<ChannelDay> Unwritten()
    {
        var changed = new List<ChannelDay>();
        foreach (var (_, count) in _counts)
        {
            var day = count.Read();
            if (count.Written is not { } written || written.Numbers != day.Numbers || !written.Problems.SequenceEqual(day.Problems))
            {
                changed.Add(day);
            }
        }

        return changed;
    }

    /// <summary>Notes what was written, and forgets days on which nothing is counted any more.</summary>
    /// <param name="days">What was written.</param>
    public void Wrote(IReadOnlyList<ChannelDay> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        foreach (var day in days)
        {
            if (_counts.TryGetValue((day.Day, day.Channel), out var count))
            {
                count.Written = day;
            }
        }

        // A call that began before midnight may still be counted a moment after it.
        var oldest = ShanghaiDay.Of(clock.GetUtcNow()).AddDays(-1);
        foreach (var (key, count) in _counts)
        {
            if (key.Day < oldest && count.Written is not null)
            {
                _ = _counts.TryRemove(key, out _);
            }
        }
    }

    private ChannelCount? Find(DateOnly day, string channel) =>
        _counts.TryGetValue((day, channel), out var known) ? known
        : _counts.Count >= Most ? null
        : _counts.GetOrAdd((day, channel), static key => new(key.Day, key.Channel));
}
