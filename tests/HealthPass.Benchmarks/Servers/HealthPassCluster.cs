using System.Globalization;
using HealthPass.Api.Access;

namespace HealthPass.Benchmarks.Servers;

/// <summary>Several nodes of HealthPass on one fresh PostgreSQL.</summary>
internal sealed class HealthPassCluster : IAsyncDisposable
{
    private readonly List<HealthPassServer> _nodes = [];
    private readonly PostgresStore _store;

    private HealthPassCluster(PostgresStore store) => _store = store;

    public IReadOnlyList<HealthPassServer> Nodes => _nodes;

    /// <summary>The nodes' database.</summary>
    public PostgresStore Store => _store;

    /// <summary>Starts the store and the nodes, one after the other.</summary>
    /// <param name="program">HealthPass.Api.dll.</param>
    /// <param name="keysFile">The key file of the world.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="count">How many nodes.</param>
    public static async Task<HealthPassCluster> StartAsync(string program, string keysFile, string folder, int count)
    {
        var cluster = new HealthPassCluster(await PostgresStore.StartAsync(Path.Combine(folder, "postgres")));
        try
        {
            var settings = new Dictionary<string, string>
            {
                ["HealthPass__Storage__Provider"] = "Postgres",
                ["HealthPass__Storage__ConnectionString"] = cluster._store.ConnectionString,
                ["HealthPass__Node__Address"] = "127.0.0.1",
            };
            for (var i = 1; i <= count; i++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"node{i}");
                var data = Path.Combine(folder, name);
                settings["HealthPass__Node__Name"] = name;
                if (i > 1)
                {
                    // Only the node that finds an empty store gives accounts out; they are everybody's.
                    _ = Directory.CreateDirectory(data);
                    File.Copy(Path.Combine(folder, "node1", Credentials.FileName), Path.Combine(data, Credentials.FileName));
                }

                cluster._nodes.Add(await HealthPassServer.StartAsync(name, program, keysFile, data, settings));
            }

            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        await _store.DisposeAsync();
    }
}
