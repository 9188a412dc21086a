using HealthPass.Kernel.Regions;
using Microsoft.AspNetCore.SignalR;

namespace HealthPass.Api.Wall;

/// <summary>One viewer of a wall and how far it has been served.</summary>
/// <param name="connection">Its connection.</param>
/// <param name="watched">The region it watches.</param>
/// <param name="isExact">Whether it sees the true numbers; otherwise what is published.</param>
/// <param name="isStaff">Whether it is told the nodes one by one.</param>
/// <param name="kioskId">The name of the token it watches with, null for anybody else.</param>
/// <param name="sessionId">The session it watches with, null without one.</param>
/// <param name="sessionEndsAt">When the session it watches with ends, null without one.</param>
internal sealed class WallViewer(
    HubConnectionContext connection, RegionNode watched, bool isExact, bool isStaff, string? kioskId, Guid? sessionId, DateTimeOffset? sessionEndsAt)
{
    public HubConnectionContext Connection { get; } = connection;

    public RegionNode Watched { get; } = watched;

    public bool IsExact { get; } = isExact;

    public bool IsStaff { get; } = isStaff;

    public string? KioskId { get; } = kioskId;

    public Guid? SessionId { get; } = sessionId;

    public DateTimeOffset? SessionEndsAt { get; } = sessionEndsAt;

    /// <summary>The round whose numbers it has, 0 before its first push; of published numbers, the release.</summary>
    public long Round { get; set; }

    /// <summary>The push under way: while it lasts the viewer gets no other, and then the latest state.</summary>
    public Task Push { get; set; } = Task.CompletedTask;

    public DateTimeOffset PushedAt { get; set; }

    /// <summary>The push of panels under way.</summary>
    public Task PanelPush { get; set; } = Task.CompletedTask;

    public DateTimeOffset PanelsPushedAt { get; set; }
}
