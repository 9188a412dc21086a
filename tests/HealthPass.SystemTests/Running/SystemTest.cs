using HealthPass.SystemTests.Clustering;

namespace HealthPass.SystemTests.Running;

/// <summary>A test against running processes: ends those that it started, and shows what they wrote when it failed.</summary>
public abstract class SystemTest : IAsyncLifetime
{
    private readonly List<HealthPassProcess> _own = [];
    private readonly List<HealthPassProcess> _watched = [];

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            foreach (var process in _watched)
            {
                Log($"-- the last the process in {process.DataDirectory} wrote:\n{process.Tail}");
            }
        }

        foreach (var process in _own)
        {
            await process.DisposeAsync();
        }
    }

    protected static void Log(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);

    private protected async Task<HealthPassProcess> StartAsync()
    {
        var process = Owned(new HealthPassProcess());
        await process.StartAsync();
        return process;
    }

    private protected HealthPassProcess Owned(HealthPassProcess process)
    {
        _own.Add(process);
        return Watched(process);
    }

    private protected HealthPassProcess Watched(HealthPassProcess process)
    {
        _watched.Add(process);
        return process;
    }

    private protected RunningCluster Watched(RunningCluster cluster)
    {
        _watched.AddRange(cluster.Nodes);
        return cluster;
    }
}
