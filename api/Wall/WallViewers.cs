using System.Collections.Concurrent;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Wall;

/// <summary>Who watches through this node.</summary>
internal sealed class WallViewers(WallConnections connections)
{
    private readonly ConcurrentDictionary<string, WallViewer> _viewers = new(StringComparer.Ordinal);

    /// <summary>Connections that watch.</summary>
    public int Count => _viewers.Count;

    /// <summary>The viewers of each region.</summary>
    public IEnumerable<IGrouping<RegionNode, WallViewer>> ByRegion => _viewers.Values.GroupBy(viewer => viewer.Watched);

    /// <summary>All viewers.</summary>
    public IEnumerable<WallViewer> All => _viewers.Values;

    /// <summary>Has a connection watch a region instead of the one watched before.</summary>
    public void Watch(string connectionId, RegionNode region, bool isPublic, string? kioskId, DateTimeOffset? sessionEndsAt)
    {
        // A connection that is gone already has nobody to tell.
        if (connections.Find(connectionId) is { } connection)
        {
            _viewers[connectionId] = new(connection, region, isPublic, kioskId, sessionEndsAt);
        }
    }

    public void Leave(string connectionId) => _ = _viewers.TryRemove(connectionId, out _);
}
