using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace HealthPass.Api.Wall;

/// <summary>
/// The connections of walls at hand, so that one message can be serialised once for all that are to get it, and each
/// connection still be waited for alone.
/// </summary>
internal sealed class WallConnections(ILogger<DefaultHubLifetimeManager<WallHub>> logger) : DefaultHubLifetimeManager<WallHub>(logger)
{
    private readonly ConcurrentDictionary<string, HubConnectionContext> _connections = new(StringComparer.Ordinal);

    public HubConnectionContext? Find(string connectionId) => _connections.GetValueOrDefault(connectionId);

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        _connections[connection.ConnectionId] = connection;
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        _ = _connections.TryRemove(connection.ConnectionId, out _);
        return base.OnDisconnectedAsync(connection);
    }
}
