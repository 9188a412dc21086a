using HealthPass.Grains.Regions;

namespace HealthPass.Api.Wall;

/// <summary>One viewer of a wall and what was last handed to it.</summary>
internal sealed class WallViewer(string connectionId, RegionNode watched, bool isPublic)
{
    public string ConnectionId { get; } = connectionId;

    public RegionNode Watched { get; } = watched;

    public bool IsPublic { get; } = isPublic;

    /// <summary>The snapshot last handed over, by region.</summary>
    public Dictionary<RegionCode, RegionSnapshot> Sent { get; } = [];

    /// <summary>The push under way: while it lasts the viewer gets no other, and then the latest state.</summary>
    public Task Push { get; set; } = Task.CompletedTask;

    public DateTimeOffset PushedAt { get; set; }
}
