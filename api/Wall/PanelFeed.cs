using HealthPass.Api.Access;
using HealthPass.Api.Panels;
using HealthPass.Api.Regions;
using HealthPass.Grains.Counting.Panels;
using HealthPass.Kernel.Loops;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace HealthPass.Api.Wall;

/// <summary>
/// Pushes the panels beside the numbers, every five seconds and within one of a viewer's coming; apart from the numbers,
/// which must not wait for them. It also cuts off screens whose token is no longer in force, and
/// ends walls with the session that they were opened with.
/// </summary>
internal sealed partial class PanelFeed(
    WallViewers viewers, KioskTokens tokens, StaffBoard staff, RegionTree regions, LiveNumbers live, PublicNumbers published, IGrainFactory grains, TimeProvider clock, ILogger<PanelFeed> logger)
    : Loop("Panels for the wall", TimeSpan.FromMilliseconds(500), clock, logger)
{
    private static readonly TimeSpan PushEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan VenuesLast = TimeSpan.FromMinutes(1);

    // A viewer that takes nothing is not waited for.
    private static readonly TimeSpan LastWordWithin = TimeSpan.FromSeconds(2);

    private static readonly SerializedHubMessage LastWord = new(new InvocationMessage(nameof(IWallClient.SessionEnded), []));

    // Of regions that are published: some two hundred.
    private readonly Dictionary<RegionNode, RegionPanels> _venues = [];
    private readonly Dictionary<RegionNode, SerializedHubMessage> _published = [];
    private DateTimeOffset _publishedAt;

    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        CutOff();
        await PushAsync();
    }

    private void CutOff()
    {
        var now = Clock.GetUtcNow();
        foreach (var viewer in viewers.All)
        {
            if (viewer.KioskId is { } kioskId && !tokens.IsInForce(kioskId))
            {
                viewer.Connection.Abort();
            }
            else if (viewer.SessionEndsAt <= now || (viewer.SessionId is { } sessionId && !staff.IsInForce(sessionId)))
            {
                viewers.Leave(viewer.Connection.ConnectionId);
                _ = EndAsync(viewer.Connection);
            }
        }
    }

    private async Task EndAsync(HubConnectionContext connection)
    {
        _ = await Task.WhenAny(SendAsync(connection, LastWord), Task.Delay(LastWordWithin, Clock));
        connection.Abort();
    }

    private async Task PushAsync()
    {
        var now = Clock.GetUtcNow();
        var panels = grains.GetGrain<IPanelsGrain>(0);
        var service = default(ServiceHealth);

        // Should they not answer, the wall sees the panels' time stand still.
        foreach (var group in viewers.ExactByRegion)
        {
            var due = group.Where(viewer => now - viewer.PanelsPushedAt >= PushEvery && viewer.PanelPush.IsCompleted).ToList();
            if (due.Count > 0)
            {
                service ??= await panels.GetService();
                Push(due, await panels.GetPanels(group.Key.Code), service, await live.ReadAsync([.. regions.Areas.In(group.Key.Code)]), now);
            }
        }

        await PushPublishedAsync(panels, service, now);
    }

    // Venues come and go slowly, and all who see what is published see the same: one message a region for five seconds, whoever comes.
    private async Task PushPublishedAsync(IPanelsGrain panels, ServiceHealth? service, DateTimeOffset now)
    {
        var isDue = now - _publishedAt >= PushEvery;
        if (isDue)
        {
            _publishedAt = now;
            _published.Clear();
        }

        var areas = viewers.OfPublished.Any() ? await published.TryReadAsync() : null;
        foreach (var viewer in viewers.OfPublished.Where(viewer => (isDue || viewer.PanelsPushedAt == default) && viewer.PanelPush.IsCompleted))
        {
            if (!_published.TryGetValue(viewer.Watched, out var message))
            {
                if (!_venues.TryGetValue(viewer.Watched, out var venues) || now - venues.AsOf >= VenuesLast || ShanghaiDay.Of(now) != ShanghaiDay.Of(venues.AsOf))
                {
                    _venues[viewer.Watched] = venues = await panels.GetPanels(viewer.Watched.Code);
                }

                service ??= await panels.GetService();
                _published.Add(viewer.Watched, message = MessageOf(venues with { AsOf = now }, service, isExact: false, isStaff: false, [.. areas?.AreasIn(viewer.Watched, regions) ?? []]));
            }

            viewer.PanelsPushedAt = now;
            viewer.PanelPush = SendAsync(viewer.Connection, message);
        }
    }

    private void Push(List<WallViewer> due, RegionPanels panels, ServiceHealth service, IReadOnlyList<AreaView> areas, DateTimeOffset now)
    {
        var messages = new Dictionary<bool, SerializedHubMessage>();
        foreach (var viewer in due)
        {
            if (!messages.TryGetValue(viewer.IsStaff, out var message))
            {
                messages[viewer.IsStaff] = message = MessageOf(panels, service, isExact: true, viewer.IsStaff, areas);
            }

            viewer.PanelsPushedAt = now;
            viewer.PanelPush = SendAsync(viewer.Connection, message);
        }
    }

    private SerializedHubMessage MessageOf(RegionPanels panels, ServiceHealth service, bool isExact, bool isStaff, IReadOnlyList<AreaView> areas) =>
        new(new InvocationMessage(nameof(IWallClient.PanelsChanged), [PanelPresenter.Present(panels, service, regions, areas, isExact, isStaff)]));

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

    [LoggerMessage(Level = LogLevel.Debug, Message = "Panels did not arrive at a wall")]
    private static partial void LogNotPushed(ILogger logger, Exception error);
}
