using HealthPass.Benchmarks.Load;
using HealthPass.Benchmarks.Measuring;
using HealthPass.Benchmarks.Servers;
using HealthPass.Benchmarks.World;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>Nodes on one PostgreSQL with people on every board and a venue, and the callers who come to them at a pace of their own.</summary>
internal sealed class VisitedCluster : IAsyncDisposable
{
    private readonly HealthPassCluster _cluster;

    private VisitedCluster(HealthPassCluster cluster, VisitLoad load) => (_cluster, Load) = (cluster, load);

    public IReadOnlyList<HealthPassServer> Nodes => _cluster.Nodes;

    public PostgresStore Store => _cluster.Store;

    public VisitLoad Load { get; }

    /// <summary>Bytes of log of all nodes.</summary>
    public long LogBytes => Nodes.Sum(node => node.LogBytes);

    /// <summary>CPU time of all nodes.</summary>
    public double CpuSeconds => Nodes.Sum(node => ProcessTree.CpuSeconds(node.ProcessId));

    public static async Task<VisitedCluster> StartAsync(string program, string folder, int nodes, int persons, int visitsPerSecond, int applicationsPerSecond)
    {
        var world = new BenchWorld(Path.Combine(folder, "world"), persons);
        var cluster = await HealthPassCluster.StartAsync(program, world.KeysFile, folder, nodes);
        await cluster.Nodes[0].RegisterPersonsAsync(world.Population, persons);
        var venue = (await cluster.Nodes[0].RegisterVenuesAsync([world.VenueRegions[0]]))[0].Id;
        foreach (var node in cluster.Nodes)
        {
            await node.WaitForBoardAsync(persons);
        }

        return new(cluster, new(cluster.Nodes, world, venue, visitsPerSecond, applicationsPerSecond));
    }

    public async ValueTask DisposeAsync()
    {
        Load.Dispose();
        await _cluster.DisposeAsync();
    }
}
