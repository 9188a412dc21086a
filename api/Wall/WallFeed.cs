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
/// Pushes regional numbers to the viewers of this node. Four times a second it reads each region that somebody watches who sees
/// the true numbers, and hands every such viewer what is new to that viewer. Everybody else is handed each release, for which
/// nothing is read. Viewers that are equally far share one message, serialised once. A viewer that has not taken the last push is
/// left out of the round: slow viewers get the latest state, never a backlog.
/// </summary>
internal sealed partial class WallFeed(
    WallViewers viewers, PublicNumbers published, IGrainFactory grains, TimeProvider clock, ILogger<WallFeed> logger)
    : Loop("Numbers for the wall", TimeSpan.FromMilliseconds(250), clock, logger)
{
    // The most regions that a round reads. When more are watched, they take turns: what viewers cost is bounded, whatever they watch.
    private const int ReadsPerRound = 256;

    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(2);

    private readonly Outage _reading = new("Reading regions for the wall", clock, logger);
    private readonly Outage _publishing = new("Reading what is published for the wall", clock, logger);
    private readonly Dictionary<RegionNode, SerializedHubMessage> _releases = [];
    private readonly Dictionary<RegionNode, SerializedHubMessage> _signs = [];
    private Dictionary<RegionNode, WatchedNumbers> _numbers = [];
    private Published? _release;
    private DateTimeOffset _signedAt;
    private long _round;
    private int _turn;

    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        _ = await _publishing.TryAsync(PushPublishedAsync);
        await PushExactAsync();
    }

    // One release is one message a region, and so is a sign of life: a thousand viewers are handed the same bytes.
    private async Task PushPublishedAsync()
    {
        var watching = viewers.OfPublished.ToList();
        if (watching.Count == 0 || await published.TryReadAsync() is not { } release)
        {
            return;
        }

        if (!ReferenceEquals(release, _release))
        {
            _release = release;
            _releases.Clear();
        }

        var now = Clock.GetUtcNow();
        var signs = now - _signedAt >= SignOfLife;
        if (signs)
        {
            _signedAt = now;
            _signs.Clear();
        }

        foreach (var viewer in watching.Where(viewer => viewer.Push.IsCompleted))
        {
            var region = viewer.Watched;
            if (viewer.Round != release.Release.Slot)
            {
                if (!_releases.TryGetValue(region, out var news))
                {
                    _releases.Add(region, news = MessageOf(region, isComplete: true, [release.Of(region), .. release.Below(region)], now));
                }

                viewer.Round = release.Release.Slot;
                viewer.PushedAt = now;
                viewer.Push = SendAsync(viewer.Connection, news);
            }
            else if (signs)
            {
                if (!_signs.TryGetValue(region, out var sign))
                {
                    _signs.Add(region, sign = MessageOf(region, isComplete: false, [], now));
                }

                viewer.PushedAt = now;
                viewer.Push = SendAsync(viewer.Connection, sign);
            }
        }
    }

    private async Task PushExactAsync()
    {
        var groups = viewers.ExactByRegion.ToList();
        var readings = ReadSome(groups);

        // One region that cannot be read must not keep the others from being pushed.
        await ((Task)Task.WhenAll(readings.Values)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _round++;
        var numbers = new Dictionary<RegionNode, WatchedNumbers>();
        foreach (var region in groups.SelectMany(group => group.Key.Children.Prepend(group.Key)))
        {
            // Those whose turn it is not stay as they were.
            if (!readings.ContainsKey(region) && _numbers.TryGetValue(region, out var known))
            {
                numbers[region] = known;
            }
        }

        Take(readings, numbers);
        _numbers = numbers;
        foreach (var group in groups)
        {
            Push(group.Key, group);
        }
    }

    private Dictionary<RegionNode, Task<RegionSnapshot>> ReadSome(List<IGrouping<RegionNode, WallViewer>> groups)
    {
        var readings = new Dictionary<RegionNode, Task<RegionSnapshot>>();
        for (var i = 0; i < groups.Count && readings.Count < ReadsPerRound; i++)
        {
            _turn = (_turn + 1) % groups.Count;
            var watched = groups[_turn].Key;
            Read(watched, readings);
            foreach (var child in watched.Children)
            {
                Read(child, readings);
            }
        }

        return readings;
    }

    private void Take(Dictionary<RegionNode, Task<RegionSnapshot>> readings, Dictionary<RegionNode, WatchedNumbers> numbers)
    {
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

        // Around midnight some may still be of the day before: what is shown side by side is of one day.
        if (all.Exists(numbers => numbers.Snapshot.Day != all[0].Snapshot.Day))
        {
            return;
        }

        var now = Clock.GetUtcNow();
        var messages = new Dictionary<long, (bool IsNews, SerializedHubMessage Serialized)>();
        foreach (var viewer in group)
        {
            if (!viewer.Push.IsCompleted)
            {
                continue;
            }

            if (!messages.TryGetValue(viewer.Round, out var message))
            {
                var changed = all.Where(numbers => numbers.Round > viewer.Round).Select(numbers => numbers.View).ToList();
                messages[viewer.Round] = message = (changed.Count > 0, MessageOf(watched, viewer.Round == 0, changed, now));
            }

            if (message.IsNews || now - viewer.PushedAt >= SignOfLife)
            {
                viewer.PushedAt = now;
                viewer.Push = SendAsync(viewer.Connection, message.Serialized);
            }

            viewer.Round = _round;
        }
    }

    // Each protocol's bytes are made when the first viewer that speaks it is sent them, and kept.
    private static SerializedHubMessage MessageOf(RegionNode watched, bool isComplete, IReadOnlyList<RegionView> regions, DateTimeOffset now) =>
        new(new InvocationMessage(nameof(IWallClient.RegionsChanged), [new RegionsChanged(watched.Code.ToString(), isComplete, regions, Rfc3339.Format(now))]));

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
}
