using HealthPass.Api.Json;
using HealthPass.Api.Regions;
using HealthPass.Grains.Counting;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Loops;
using HealthPass.Kernel.Regions;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace HealthPass.Api.Wall;

/// <summary>
/// Pushes regional numbers to the viewers of this node. Four times a second it reads each region that somebody watches
/// once, and hands every viewer what is new to that viewer; those that are equally far share one message, serialised
/// once. A viewer that has not taken the last push is left out of the round: slow viewers get the latest state, never a
/// backlog.
/// </summary>
internal sealed partial class WallFeed(WallViewers viewers, IGrainFactory grains, TimeProvider clock, ILogger<WallFeed> logger)
    : Loop("Numbers for the wall", TimeSpan.FromMilliseconds(250), clock, logger)
{
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(2);

    private readonly Outage _reading = new("Reading regions for the wall", clock, logger);
    private Dictionary<RegionNode, WatchedNumbers> _numbers = [];
    private long _round;

    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        var groups = viewers.ByRegion.ToList();
        var readings = new Dictionary<RegionNode, Task<RegionSnapshot>>();
        foreach (var group in groups)
        {
            Read(group.Key, readings);
            foreach (var child in group.Key.Children)
            {
                Read(child, readings);
            }
        }

        // One region that cannot be read must not keep the others from being pushed.
        await ((Task)Task.WhenAll(readings.Values)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _round++;
        var numbers = new Dictionary<RegionNode, WatchedNumbers>(readings.Count);
        Exception? unavailable = null;
        foreach (var (region, reading) in readings)
        {
            if (reading.IsCompletedSuccessfully)
            {
                // Another activation or day counts its versions anew; any other snapshot is news.
                numbers[region] = _numbers.TryGetValue(region, out var known) && known.Snapshot == reading.Result
                    ? known
                    : new(region, reading.Result, _round);
            }
            else
            {
                // No push: the wall sees its numbers grow stale, which is the truth.
                var error = reading.Exception?.InnerException ?? new TaskCanceledException(reading);
                if (DependencyFaults.IsUnavailable(error))
                {
                    unavailable = error;
                }
                else
                {
                    LogBroken(Logger, error, region.Code);
                }
            }
        }

        if (unavailable is not null)
        {
            _reading.Begin(unavailable);
        }
        else
        {
            _reading.End();
        }

        _numbers = numbers;
        foreach (var group in groups)
        {
            Push(group.Key, group);
        }
    }

    private void Read(RegionNode region, Dictionary<RegionNode, Task<RegionSnapshot>> readings)
    {
        if (!readings.ContainsKey(region))
        {
            readings.Add(region, grains.GetGrain<IRegionGrain>(region.Code.Value).GetSnapshot());
        }
    }

    private void Push(RegionNode watched, IEnumerable<WallViewer> group)
    {
        var all = new List<WatchedNumbers>(watched.Children.Count + 1);
        foreach (var region in watched.Children.Prepend(watched))
        {
            if (!_numbers.TryGetValue(region, out var numbers))
            {
                return;
            }

            all.Add(numbers);
        }

        var now = Clock.GetUtcNow();
        var messages = new Dictionary<(long Round, bool IsPublic), Message>();
        foreach (var viewer in group)
        {
            if (!viewer.Push.IsCompleted)
            {
                continue;
            }

            if (!messages.TryGetValue((viewer.Round, viewer.IsPublic), out var message))
            {
                messages[(viewer.Round, viewer.IsPublic)] = message = MessageFor(watched, all, viewer.Round, viewer.IsPublic, now);
            }

            if (message.IsNews || now - viewer.PushedAt >= SignOfLife)
            {
                viewer.PushedAt = now;
                viewer.Push = SendAsync(viewer.Connection, message.Serialized);
            }

            viewer.Round = _round;
        }
    }

    private static Message MessageFor(RegionNode watched, List<WatchedNumbers> all, long round, bool isPublic, DateTimeOffset now)
    {
        var changed = new List<RegionView>();
        foreach (var numbers in all)
        {
            if (numbers.Round > round)
            {
                changed.Add(numbers.For(isPublic));
            }
        }

        var change = new RegionsChanged(watched.Code.ToString(), round == 0, changed, Rfc3339.Format(now));
        return new(changed.Count > 0, new(new InvocationMessage(nameof(IWallClient.RegionsChanged), [change])));
    }

    private async Task SendAsync(HubConnectionContext connection, SerializedHubMessage message)
    {
        try
        {
            await connection.WriteAsync(message);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or InvalidOperationException)
        {
            // The connection is going; the hub hears of it and the viewer leaves.
            LogNotPushed(Logger, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The numbers of region {Region} failed for the wall")]
    private static partial void LogBroken(ILogger logger, Exception error, RegionCode region);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A push to a wall did not arrive")]
    private static partial void LogNotPushed(ILogger logger, Exception error);

    private readonly record struct Message(bool IsNews, SerializedHubMessage Serialized);
}
