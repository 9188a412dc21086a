using Xunit;

namespace HealthPass.Tests.Fakes;

/// <summary>A cluster of one silo that the tests of a class share; each uses persons and venues of its own.</summary>
public sealed class OneSilo : IAsyncLifetime
{
    private static int _next;

    internal Cluster Cluster { get; private set; } = null!;

    /// <summary>Numbers that no other test uses.</summary>
    public static int Next() => Interlocked.Add(ref _next, 1_000);

    public async ValueTask InitializeAsync() => Cluster = await Cluster.StartAsync();

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();
}
