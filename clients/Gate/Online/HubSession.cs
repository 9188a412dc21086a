using HealthPass.Gate.Nodes;
using Microsoft.AspNetCore.SignalR.Client;

namespace HealthPass.Gate.Online;

/// <summary>A connection to a node's hub.</summary>
internal sealed record HubSession(GateNode Node, HubConnection Connection) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Connection.DisposeAsync();
}
