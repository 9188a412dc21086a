using HealthPass.Benchmarks.Measuring;

namespace HealthPass.Benchmarks.Servers;

/// <summary>A running contender: its process, and its store's where it has one.</summary>
internal abstract class Server : IAsyncDisposable
{
    /// <summary>The contender's name.</summary>
    public required string Name { get; init; }

    /// <summary>The HTTP port.</summary>
    public required int Port { get; init; }

    /// <summary>The process id of the server.</summary>
    public abstract int ProcessId { get; }

    /// <summary>The process id at the head of the store, 0 for none.</summary>
    public virtual int StoreId => 0;

    /// <summary>Where the startup hook answers.</summary>
    public required string CounterSocket { get; init; }

    /// <summary>HTTP header lines of every request, each ended by CR LF.</summary>
    public virtual string Headers(bool gate) => string.Empty;

    public double ServerCpu() => ProcessTree.CpuSeconds(ProcessId);

    public double StoreCpu() => ProcessTree.CpuSeconds(StoreId);

    public abstract ValueTask DisposeAsync();

    /// <summary>The environment of every measured .NET process.</summary>
    protected static Dictionary<string, string> Environment(string counterSocket) => new()
    {
        ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
        ["HEALTHPASS_BENCH_COUNTERS"] = counterSocket,
        ["DOTNET_NOLOGO"] = "1",
    };
}
