using System.Globalization;
using HealthPass.Benchmarks.World;

namespace HealthPass.Benchmarks.Servers;

/// <summary>A rival in a process of its own, with a store of its own.</summary>
internal sealed class RivalServer(ChildProcess process, IAsyncDisposable? store, int storeId) : Server
{
    public override int ProcessId => process.Id;

    public override int StoreId => storeId;

    /// <summary>Starts a rival and its store, and fills it.</summary>
    /// <param name="name">A contender's name.</param>
    /// <param name="world">Keys, people, venues.</param>
    /// <param name="folder">An empty folder of its own.</param>
    public static async Task<RivalServer> StartAsync(string name, BenchWorld world, string folder)
    {
        _ = Directory.CreateDirectory(folder);
        var redis = name.StartsWith("redis", StringComparison.Ordinal) ? await RedisStore.StartAsync(Path.Combine(folder, "store")) : null;
        var postgres = name.StartsWith("postgres", StringComparison.Ordinal) ? await PostgresStore.StartAsync(Path.Combine(folder, "store")) : null;
        var port = Ports.Next();
        var socket = Path.Combine(folder, "counters");
        var ready = Path.Combine(folder, "ready");
        var process = new ChildProcess(
            "dotnet",
            [
                typeof(RivalServer).Assembly.Location, "serve",
                "--contender", name, "--urls", $"http://127.0.0.1:{port}", "--world", world.Folder, "--ready", ready,
                "--persons", world.PersonCount.ToString(CultureInfo.InvariantCulture),
                "--store", redis?.Endpoint ?? postgres?.ConnectionString ?? "none",
                "--silo-port", Ports.Next().ToString(CultureInfo.InvariantCulture),
                "--gateway-port", Ports.Next().ToString(CultureInfo.InvariantCulture),
            ],
            Environment(socket),
            Path.Combine(folder, "server.log"));
        var server = new RivalServer(process, (IAsyncDisposable?)redis ?? postgres, redis?.ProcessId ?? postgres?.ProcessId ?? 0)
        {
            Name = name,
            Port = port,
            CounterSocket = socket,
        };
        try
        {
            await process.WaitUntilAsync(() => Task.FromResult(File.Exists(ready)), TimeSpan.FromMinutes(20));
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        return server;
    }

    public override async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        if (store is not null)
        {
            await store.DisposeAsync();
        }
    }

}
