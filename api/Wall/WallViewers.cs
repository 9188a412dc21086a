using System.Collections.Concurrent;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Wall;

/// <summary>Who watches through this node.</summary>
internal sealed class WallViewers(WallConnections connections)
{
    private readonly ConcurrentDictionary<string, WallViewer> _viewers = new(StringComparer.Ordinal);

    /// <summary>Connections that watch.</summary>
    public int Count => _viewers.Count;

    /// <summary>All viewers.</summary>
    public IEnumerable<WallViewer> All => _viewers.Values;

    /// <summary>The viewers of each region who see the true numbers.</summary>
    public IEnumerable<IGrouping<RegionNode, WallViewer>> ExactByRegion => All.Where(viewer => viewer.IsExact).GroupBy(viewer => viewer.Watched);

    /// <summary>Those who see what is published.</summary>
    public IEnumerable<WallViewer> OfPublished => All.Where(viewer => !viewer.IsExact);

    /// <summary>Has a connection watch a region instead of the one watched before.</summary>
    public void Watch(string connectionId, RegionNode region, bool isExact, bool isStaff, string? kioskId, Guid? sessionId, DateTimeOffset? sessionEndsAt)
    {
        // A connection that is gone already has nobody to tell.
        if (connections.Find(connectionId) is { } connection)
        {
            _viewers[connectionId] = new(connection, region, isExact, isStaff, kioskId, sessionId, sessionEndsAt);
        }
    }

    public void Leave(string connectionId) => _ = _viewers.TryRemove(connectionId, out _);
}
