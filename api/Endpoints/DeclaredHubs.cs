using System.Collections.Concurrent;

namespace HealthPass.Api.Endpoints;

/// <summary>What the hubs declare, by type: a connection that lasts has left its endpoint behind.</summary>
internal sealed class DeclaredHubs
{
    private readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, Scope>> _hubs = new();

    public void Add(Type hub, Declaration declaration) => _hubs[hub] = declaration.Methods;

    /// <summary>The scope of a hub's method, null where it is not declared.</summary>
    public Scope? Find(Type hub, string method) => _hubs.GetValueOrDefault(hub)?.GetValueOrDefault(method);
}
