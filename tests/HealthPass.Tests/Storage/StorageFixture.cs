using HealthPass.Storage;
using HealthPass.Storage.Common;
using Microsoft.Extensions.DependencyInjection;

namespace HealthPass.Tests.Storage;

/// <summary>A database of one dialect for one test, and nodes that share it.</summary>
public abstract class StorageFixture : IAsyncDisposable
{
    private readonly List<ServiceProvider> _nodes = [];

    /// <summary>The options of a node. Nodes that share a fixture share its database.</summary>
    public abstract StorageOptions Options(string node = "one");

    /// <summary>Makes the database.</summary>
    public abstract Task StartAsync(bool migrated = true);

    /// <summary>Makes the database refuse to serve.</summary>
    public abstract Task BreakAsync();

    /// <summary>Ends <see cref="BreakAsync"/>.</summary>
    public abstract Task MendAsync();

    /// <summary>Reads one value past the stores, as a tester would.</summary>
    public abstract Task<object?> ScalarAsync(string sql);

    /// <summary>A node's stores, closed with the fixture.</summary>
    public ServiceProvider Node(string name = "one", Action<StorageOptions>? change = null)
    {
        var options = Options(name);
        change?.Invoke(options);
        var node = new ServiceCollection().AddHealthPassStorage(options).BuildServiceProvider();
        _nodes.Add(node);
        return node;
    }

    /// <summary>Reads one number past the stores.</summary>
    public async Task<long> CountAsync(string sql) => Convert.ToInt64(await ScalarAsync(sql), System.Globalization.CultureInfo.InvariantCulture);

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}
