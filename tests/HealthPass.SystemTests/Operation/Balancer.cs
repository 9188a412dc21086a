using System.Diagnostics;

namespace HealthPass.SystemTests.Operation;

/// <summary>HAProxy (Debian's) with the configuration that is shipped, before nodes that the test names.</summary>
internal sealed class Balancer : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "deploy", "haproxy");

    private readonly StringBuilder _output = new();
    private readonly Uri _metrics = new($"http://127.0.0.1:{Ports.Next()}/metrics");
    private readonly HttpClient _operator = new();
    private readonly Process _process;

    private Balancer(string[] nodes, string way, (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("haproxy", ["-db", "-f", Path.Combine(Folder, "haproxy.cfg"), "-f", Path.Combine(Folder, $"{way}.cfg")])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["HP_LISTEN"] = Address.Authority;
        start.Environment["HP_LISTEN_TLS"] = SecureAddress.Authority;
        start.Environment["HP_TLS_PORT"] = SecureAddress.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["HP_METRICS"] = _metrics.Authority;
        start.Environment["HP_MAX_CONNECTIONS"] = "1000";
        for (var i = 0; i < nodes.Length; i++)
        {
            start.Environment[$"HP_NODE{i + 1}"] = nodes[i];
        }

        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        _process = Process.Start(start)!;
        _process.ErrorDataReceived += Keep;
        _process.OutputDataReceived += Keep;
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        AppDomain.CurrentDomain.ProcessExit += EndWithUs;
    }

    /// <summary>Where callers come who speak plain HTTP.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{Ports.Next()}");

    /// <summary>Where those come who speak TLS.</summary>
    public Uri SecureAddress { get; } = new($"https://127.0.0.1:{Ports.Next()}");

    /// <summary>Starts it and waits until it has asked every node.</summary>
    /// <param name="nodes">Where the three nodes are.</param>
    /// <param name="way">How callers come: <c>plain</c> or <c>tls</c>.</param>
    /// <param name="settings">More of its environment.</param>
    public static async Task<Balancer> StartAsync(string[] nodes, string way = "plain", params (string Key, string Value)[] settings)
    {
        var balancer = new Balancer(nodes, way, settings);
        for (var node = 1; node <= nodes.Length; node++)
        {
            await balancer.SeesAsync($"node{node}", "UP", "L7OK");
        }

        return balancer;
    }

    /// <summary>Waits until the balancer takes a node for what it says here.</summary>
    /// <param name="node">Its name in the configuration.</param>
    /// <param name="state">UP, DOWN or MAINT.</param>
    /// <param name="check">The result of the last check, as the balancer names it; null for any.</param>
    public async Task SeesAsync(string node, string state, string? check = null) => _ = await Wait.UntilAsync(
        async () =>
        {
            var metrics = await MetricsAsync();
            return (State: StateIn(metrics, "haproxy_server_status", node), Check: StateIn(metrics, "haproxy_server_check_status", node));
        },
        seen => seen.State == state && (check is null || seen.Check == check),
        $"the balancer to have {node} {state}");

    /// <summary>Waits until no connection to a node is left that could be used again.</summary>
    public Task HasLeftAsync(string node) => Wait.UntilAsync(
        MetricsAsync, metrics => metrics.Contains($"haproxy_server_idle_connections_current{{proxy=\"nodes\",server=\"{node}\"}} 0", StringComparison.Ordinal), $"the connections to {node} to end");

    /// <summary>What Prometheus reads; empty while it is not there.</summary>
    public async Task<string> MetricsAsync()
    {
        Assert.False(_process.HasExited, $"HAProxy has ended: {_output}");
        try
        {
            return await _operator.GetStringAsync(_metrics, TestContext.Current.CancellationToken);
        }
        catch (HttpRequestException)
        {
            return string.Empty;
        }
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= EndWithUs;
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _operator.Dispose();
    }

    private static string? StateIn(string metrics, string name, string node) => metrics.Split('\n')
        .Where(line => line.StartsWith($"{name}{{proxy=\"nodes\",server=\"{node}\",state=\"", StringComparison.Ordinal) && line.EndsWith(" 1", StringComparison.Ordinal))
        .Select(line => line.Split('"')[5])
        .SingleOrDefault();

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _ = _output.AppendLine(line.Data);
        }
    }

    // A run that is interrupted leaves nothing behind either.
    private void EndWithUs(object? sender, EventArgs e) => _process.Kill();
}
