namespace HealthPass.SystemTests.Clustering;

/// <summary>
/// A network of the test's own: a network namespace for each node, joined by a bridge. The database has an address of its
/// own on it and so have the clients, so that a node can be cut off from the others, from the database, or from both,
/// while its callers still reach it.
/// </summary>
internal sealed class TestNetwork : IAsyncDisposable
{
    private readonly string _prefix = $"hp{Environment.ProcessId}";
    private readonly int _nodes;
    private readonly int _net = Random.Shared.Next(1, 250);

    private TestNetwork(int nodes) => _nodes = nodes;

    public string Database => $"10.77.{_net}.253";

    public string AddressOf(int node) => $"10.77.{_net}.{node + 1}";

    /// <summary>What starts a program inside a node's namespace.</summary>
    public string[] LauncherOf(int node) => ["ip", "netns", "exec", Name(node)];

    /// <summary>Makes the network.</summary>
    /// <returns>Null where this machine or user cannot have one.</returns>
    public static async Task<TestNetwork?> TryCreateAsync(int nodes)
    {
        await RemoveAbandonedAsync();
        var network = new TestNetwork(nodes);
        if ((await Shell.TryAsync("ip", "link", "add", network._prefix, "type", "bridge")).Code != 0)
        {
            return null;
        }

        // The first is what our own calls come from: it must not be the one that is cut off.
        foreach (var address in new[] { 254, 253 })
        {
            _ = await Shell.RunAsync("ip", "addr", "add", $"10.77.{network._net}.{address}/24", "dev", network._prefix);
        }

        _ = await Shell.RunAsync("ip", "link", "set", network._prefix, "up");
        for (var node = 0; node < nodes; node++)
        {
            var name = network.Name(node);
            _ = await Shell.RunAsync("ip", "netns", "add", name);
            _ = await Shell.RunAsync("ip", "link", "add", $"{name}h", "type", "veth", "peer", "name", "eth0", "netns", name);
            _ = await Shell.RunAsync("ip", "link", "set", $"{name}h", "master", network._prefix, "up");
            _ = await Shell.RunAsync("ip", "-n", name, "addr", "add", $"{network.AddressOf(node)}/24", "dev", "eth0");
            _ = await Shell.RunAsync("ip", "-n", name, "link", "set", "eth0", "up");
            _ = await Shell.RunAsync("ip", "-n", name, "link", "set", "lo", "up");
        }

        return network;
    }

    /// <summary>Drops whatever a node sends to the other nodes, to the database, or both; what they send it goes unanswered.</summary>
    public async Task CutAsync(int node, bool fromNodes, bool fromDatabase)
    {
        foreach (var address in Targets(node, fromNodes, fromDatabase))
        {
            _ = await Shell.RunAsync("ip", "-n", Name(node), "route", "add", "blackhole", $"{address}/32");
        }
    }

    public async Task HealAsync(int node)
    {
        foreach (var address in Targets(node, true, true))
        {
            _ = await Shell.TryAsync("ip", "-n", Name(node), "route", "del", "blackhole", $"{address}/32");
        }
    }

    public async ValueTask DisposeAsync()
    {
        for (var node = 0; node < _nodes; node++)
        {
            _ = await Shell.TryAsync("ip", "netns", "del", Name(node));
        }

        _ = await Shell.TryAsync("ip", "link", "del", _prefix);
    }

    // A run that was killed could not clear up: its name says whose the network was.
    private static async Task RemoveAbandonedAsync()
    {
        var (_, list) = await Shell.TryAsync("ip", "netns", "list");
        foreach (var name in list.Split('\n').Select(line => line.Split(' ')[0]).Where(name => name.StartsWith("hp", StringComparison.Ordinal)))
        {
            var owner = name[2..].Split('n')[0];
            if (owner.Length > 0 && owner.All(char.IsAsciiDigit) && !Directory.Exists($"/proc/{owner}"))
            {
                _ = await Shell.TryAsync("ip", "netns", "del", name);
                _ = await Shell.TryAsync("ip", "link", "del", $"hp{owner}");
            }
        }
    }

    private IEnumerable<string> Targets(int node, bool fromNodes, bool fromDatabase) =>
    [
        .. Enumerable.Range(0, _nodes).Where(other => fromNodes && other != node).Select(AddressOf),
        .. fromDatabase ? new[] { Database } : [],
    ];

    private string Name(int node) => $"{_prefix}n{node}";
}
