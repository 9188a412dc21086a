using HealthPass.Demo.Counters;
using HealthPass.Demo.Settings;
using HealthPass.Demo.State;
using HealthPass.Demo.Traffic;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Node;

namespace HealthPass.Demo;

/// <summary>
/// The demo's residents, gates and officials (<c>--demo</c>): callers of the public API like any other. Whatever happens
/// to them, the host lives on.
/// </summary>
internal sealed partial class DemoTraffic(
    DemoOptions options,
    IDemoAccess access,
    NodeOptions node,
    RegionTree tree,
    TimeProvider clock,
    ILogger<DemoTraffic> logger,
    Func<HttpMessageHandler>? handler = null) : BackgroundService
{
    private const int Connections = 24;
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RestPeriod = TimeSpan.FromSeconds(10);

    /// <summary>The counters of the present run, null before it has begun.</summary>
    internal TrafficCounters? Counters { get; private set; }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host claims the folder before it adds this service; whoever forgets that must not get made-up people.
        if (!DemoFolder.IsMarked(node.DataDirectory))
        {
            LogNotClaimed(logger, node.DataDirectory);
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (InvalidDataException error)
            {
                LogUnusable(logger, error);
                return;
            }
            catch (Exception error)
            {
                LogFailed(logger, error.GetType().Name);
                await Task.Delay(RestPeriod, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        var way = await access.WaitAsync(cancellationToken);
        using var client = new HttpClient(handler?.Invoke() ?? Transport()) { BaseAddress = way.BaseAddress, Timeout = CallTimeout };
        var state = DemoStateFile.Open(node.DataDirectory);
        var launch = state.Read(known => known.Launch) ?? ShanghaiDay.Of(clock.GetUtcNow());
        state.Change(known => (known.Seed, known.Scale, known.Launch) = (options.Seed, options.Scale, launch));
        var province = new DemoProvince(options.Seed, launch, tree);
        using var book = ResidentBook.Open(node.DataDirectory, province.Willing);
        var run = new DemoRun(options, province, way, client, book, state, clock, logger, handler ?? Transport);
        Counters = run.Counters;
        try
        {
            await run.RunAsync(cancellationToken);
        }
        finally
        {
            state.Save();
        }
    }

    // Never through a proxy: the address is this process's own.
    private static SocketsHttpHandler Transport() => new()
    {
        MaxConnectionsPerServer = Connections,
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "The data folder {Folder} is not claimed for the demo: no demo traffic runs")]
    private static partial void LogNotClaimed(ILogger logger, string folder);

    [LoggerMessage(Level = LogLevel.Error, Message = "The demo cannot go on with what is in its data folder: no demo traffic runs")]
    private static partial void LogUnusable(ILogger logger, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "The demo traffic failed ({Error}) and begins again shortly")]
    private static partial void LogFailed(ILogger logger, string error);
}
