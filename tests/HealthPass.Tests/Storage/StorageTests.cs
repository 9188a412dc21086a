using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HealthPass.Tests.Storage;

/// <summary>Tests that hold for every dialect: each runs against a fresh database of the fixture's kind.</summary>
public abstract class StorageTests<TFixture> : IAsyncLifetime
    where TFixture : StorageFixture, new()
{
    protected TFixture Fixture { get; } = new();

    protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => await Fixture.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Fixture.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A store of a node; each call makes the node anew.</summary>
    protected T Store<T>(string node = "one")
        where T : notnull => Fixture.Node(node).GetRequiredService<T>();
}
