using System.Collections.Concurrent;
using HealthPass.Api.Json;
using HealthPass.Api.Regions;
using HealthPass.Grains.Hosting;
using HealthPass.Grains.Regions;
using Microsoft.AspNetCore.SignalR;

namespace HealthPass.Api.Wall;

/// <summary>
/// Pushes regional numbers to the viewers of this node. Four times a second it reads each watched region once, however
/// many watch it, and hands every viewer what is new to that viewer. A viewer that has not taken the last push is left
/// out of the round: slow viewers get the latest state, never a backlog.
/// </summary>
internal sealed partial class WallFeed(
    IHubContext<WallHub, IWallClient> hub, IGrainFactory grains, TimeProvider clock, ILogger<WallFeed> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, WallViewer> _viewers = new();

    /// <summary>Connections that watch.</summary>
    public int Viewers => _viewers.Count;

    public void Watch(string connectionId, RegionNode region, bool isPublic) =>
        _viewers[connectionId] = new(connectionId, region, isPublic);

    public void Leave(string connectionId) => _ = _viewers.TryRemove(connectionId, out _);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var watched in _viewers.Values.GroupBy(viewer => viewer.Watched))
                {
                    await PushAsync(watched.Key, watched);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The node stops.
        }
    }

    private async Task PushAsync(RegionNode watched, IEnumerable<WallViewer> viewers)
    {
        RegionNode[] nodes = [watched, .. watched.Children];
        RegionSnapshot[] snapshots;
        try
        {
            snapshots = await Task.WhenAll(nodes.Select(node => grains.GetGrain<IRegionGrain>(node.Code.Value).GetSnapshot()));
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            // No push: the wall sees its numbers grow stale, which is the truth.
            LogNotRead(logger, error, watched.Code);
            return;
        }

        foreach (var viewer in viewers)
        {
            if (viewer.Push.IsCompleted)
            {
                viewer.Push = PushAsync(viewer, nodes, snapshots);
            }
        }
    }

    private async Task PushAsync(WallViewer viewer, RegionNode[] nodes, RegionSnapshot[] snapshots)
    {
        var complete = viewer.Sent.Count == 0;
        var changed = new List<RegionView>();
        for (var i = 0; i < nodes.Length; i++)
        {
            if (!viewer.Sent.TryGetValue(nodes[i].Code, out var sent) || !ReferenceEquals(sent, snapshots[i]))
            {
                // Another activation or day counts its versions anew; any other snapshot is news.
                if (sent != snapshots[i])
                {
                    changed.Add(RegionPresenter.Present(nodes[i], snapshots[i], viewer.IsPublic));
                }

                viewer.Sent[nodes[i].Code] = snapshots[i];
            }
        }

        var now = clock.GetUtcNow();
        if (changed.Count == 0 && now - viewer.PushedAt < SignOfLife)
        {
            return;
        }

        viewer.PushedAt = now;
        try
        {
            await hub.Clients.Client(viewer.ConnectionId).RegionsChanged(
                new(viewer.Watched.Code.ToString(), complete, changed, Rfc3339.Format(now)));
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or InvalidOperationException)
        {
            // The connection is going; the hub hears of it and the viewer leaves.
            LogNotPushed(logger, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The numbers of region {Region} could not be read for the wall")]
    private static partial void LogNotRead(ILogger logger, Exception error, RegionCode region);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A push to a wall did not arrive")]
    private static partial void LogNotPushed(ILogger logger, Exception error);
}
