using HealthPass.Kernel.Keys;

namespace HealthPass.SystemTests.Clustering;

/// <summary>PostgreSQL and nodes as an operator runs them, with nothing but the documented configuration keys.</summary>
internal sealed class RunningCluster : IAsyncDisposable
{
    /// <summary>The node whose data folder is a small file system of its own, where there may be one.</summary>
    public const int SmallDisk = 2;

    /// <summary>The node whose clock may be stepped, where that can be done.</summary>
    public const int SteppedNode = 0;

    private readonly string _folder = Directory.CreateTempSubdirectory("healthpass-cluster-").FullName;

    private RunningCluster(TestNetwork? network)
    {
        Network = network;
        Postgres = network is null ? new() : new(network.Database);
    }

    public TestNetwork? Network { get; }

    public PostgresProcess Postgres { get; }

    public List<HealthPassProcess> Nodes { get; } = [];

    public HealthPassProcess this[int node] => Nodes[node];

    public bool HasSmallDisk { get; private set; }

    public SteppedClock? Clock { get; private set; }

    /// <summary>Starts nodes with Role=All: the first alone, because it makes the first accounts, and the rest at once.</summary>
    /// <param name="nodes">How many.</param>
    /// <param name="withNetwork">Whether each has a network namespace of its own.</param>
    /// <param name="environment">Environment of a node beyond the documented keys.</param>
    /// <param name="withSmallDisk">Whether one node gets a small file system of its own.</param>
    /// <param name="withClock">Whether one node gets a clock of its own.</param>
    /// <param name="program">The build that the nodes begin with, where it is another.</param>
    /// <param name="prepare">Fills the database before the first node starts.</param>
    public static async Task<RunningCluster> StartAsync(
        int nodes, bool withNetwork = false, Func<int, Dictionary<string, string>>? environment = null, bool withSmallDisk = false, bool withClock = false, string? program = null,
        Func<PostgresProcess, Task>? prepare = null)
    {
        var cluster = new RunningCluster(withNetwork ? await TestNetwork.TryCreateAsync(nodes) : null);
        try
        {
            File.SetUnixFileMode(cluster._folder, (UnixFileMode)Convert.ToInt32("755", 8));

            // As documented: once, before the first start, and the same for every node.
            KeyFile.Create(Path.Combine(cluster._folder, "keys.json"), KeyFile.Fresh(DateTimeOffset.UtcNow.AddHours(-1)));
            cluster.Clock = withClock ? SteppedClock.TryCreate(cluster._folder) : null;
            await cluster.Postgres.StartAsync();
            await (prepare?.Invoke(cluster.Postgres) ?? Task.CompletedTask);
            for (var node = 0; node < nodes; node++)
            {
                Dictionary<string, string> more = new(environment?.Invoke(node) ?? []);
                if (node == SteppedNode && cluster.Clock is { } clock)
                {
                    foreach (var (key, value) in clock.Environment)
                    {
                        more[key] = value;
                    }
                }

                cluster.Nodes.Add(cluster.NodeOf(node, more, program ?? Repository.Api));
            }

            // Room for what a journal keeps behind its watermark, and not much more.
            cluster.HasSmallDisk = withSmallDisk
                && (await Shell.TryAsync("mount", "-t", "tmpfs", "-o", "size=192m", "tmpfs", cluster[SmallDisk].DataDirectory)).Code == 0;

            if (nodes > 0)
            {
                await cluster[0].StartAsync();
            }

            foreach (var node in cluster.Nodes.Skip(1))
            {
                node.Launch();
            }

            foreach (var node in cluster.Nodes.Skip(1))
            {
                await node.ReadyAsync();
            }

            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>A process that belongs to this cluster, not started yet.</summary>
    public HealthPassProcess Process(string name, string program, string role, params (string Key, string Value)[] more)
    {
        var settings = more.ToDictionary(setting => setting.Key, setting => setting.Value);
        settings["HealthPass__Node__Role"] = role;
        var process = new HealthPassProcess(Directory.CreateDirectory(Path.Combine(_folder, name)).FullName)
        {
            Program = program,
            CredentialsFrom = Path.Combine(_folder, "node1"),
            Environment = Settings(name, "127.0.0.1", settings),
        };
        Nodes.Add(process);
        return process;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes)
        {
            await node.DisposeAsync();
        }

        if (HasSmallDisk)
        {
            _ = await Shell.TryAsync("umount", this[SmallDisk].DataDirectory);
        }

        await Postgres.DisposeAsync();
        if (Network is not null)
        {
            await Network.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private HealthPassProcess NodeOf(int node, Dictionary<string, string> environment, string program)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"node{node + 1}");
        var address = Network?.AddressOf(node) ?? "127.0.0.1";
        return new(Directory.CreateDirectory(Path.Combine(_folder, name)).FullName)
        {
            Program = program,
            Urls = string.Create(CultureInfo.InvariantCulture, $"http://{address}:{Ports.Next()}"),
            Launcher = Network?.LauncherOf(node) ?? [],
            CredentialsFrom = Path.Combine(_folder, "node1"),
            Environment = Settings(name, address, environment),
        };
    }

    private Dictionary<string, string> Settings(string name, string address, Dictionary<string, string> more) => new(more)
    {
        ["HealthPass__Node__Name"] = name,
        ["HealthPass__Node__Address"] = address,
        ["HealthPass__Keys__File"] = Path.Combine(_folder, "keys.json"),
        ["HealthPass__Storage__Provider"] = "Postgres",
        ["HealthPass__Storage__ConnectionString"] = Postgres.ConnectionString,
    };
}
