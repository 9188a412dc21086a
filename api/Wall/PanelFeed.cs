using HealthPass.Api.Access;
using HealthPass.Api.Panels;
using HealthPass.Grains.Counting.Panels;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Regions;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace HealthPass.Api.Wall;

/// <summary>
/// Pushes the panels beside the numbers, every five seconds and within one of a viewer's coming; apart from the numbers,
/// which must not wait for them. It also cuts off screens whose token is no longer in force, and
/// ends walls with the session that they were opened with.
/// </summary>
internal sealed partial class PanelFeed(
    WallViewers viewers, KioskTokens tokens, RegionTree regions, IGrainFactory grains, TimeProvider clock, ILogger<PanelFeed> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan PushEvery = TimeSpan.FromSeconds(5);

    // A viewer that takes nothing is not waited for.
    private static readonly TimeSpan LastWordWithin = TimeSpan.FromSeconds(2);

    private static readonly SerializedHubMessage LastWord = new(new InvocationMessage(nameof(IWallClient.SessionEnded), []));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                CutOff();
                await PushAsync();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The node stops.
        }
    }

    private void CutOff()
    {
        var now = clock.GetUtcNow();
        foreach (var viewer in viewers.All)
        {
            if (viewer.KioskId is { } kioskId && !tokens.IsInForce(kioskId))
            {
                viewer.Connection.Abort();
            }
            else if (viewer.SessionEndsAt <= now)
            {
                viewers.Leave(viewer.Connection.ConnectionId);
                _ = EndAsync(viewer.Connection);
            }
        }
    }

    private async Task EndAsync(HubConnectionContext connection)
    {
        _ = await Task.WhenAny(SendAsync(connection, LastWord), Task.Delay(LastWordWithin, clock));
        connection.Abort();
    }

    private async Task PushAsync()
    {
        var now = clock.GetUtcNow();
        var panels = grains.GetGrain<IPanelsGrain>(0);
        var service = default(ServiceHealth);
        try
        {
            foreach (var group in viewers.ByRegion)
            {
                var due = group.Where(viewer => now - viewer.PanelsPushedAt >= PushEvery && viewer.PanelPush.IsCompleted).ToList();
                if (due.Count > 0)
                {
                    service ??= await panels.GetService();
                    Push(due, await panels.GetPanels(group.Key.Code), service, now);
                }
            }
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            // The wall sees the panels' time stand still.
            LogNotRead(logger, error);
        }
    }

    private void Push(List<WallViewer> due, RegionPanels panels, ServiceHealth service, DateTimeOffset now)
    {
        var messages = new Dictionary<bool, SerializedHubMessage>();
        foreach (var viewer in due)
        {
            if (!messages.TryGetValue(viewer.IsPublic, out var message))
            {
                var view = PanelPresenter.Present(panels, service, regions, viewer.IsPublic);
                messages[viewer.IsPublic] = message = new(new InvocationMessage(nameof(IWallClient.PanelsChanged), [view]));
            }

            viewer.PanelsPushedAt = now;
            viewer.PanelPush = SendAsync(viewer.Connection, message);
        }
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
            LogNotPushed(logger, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The panels could not be read for the wall")]
    private static partial void LogNotRead(ILogger logger, Exception error);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Panels did not arrive at a wall")]
    private static partial void LogNotPushed(ILogger logger, Exception error);
}
