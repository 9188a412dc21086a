using HealthPass.Grains.Rings;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Loops;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>
/// Waits for the database. A node that has run before is to come back by itself when it is back, with its journal, and says meanwhile what it waits for; nothing is
/// served and nothing joined. A first start does not wait: there it is the address or the password that is wrong.
/// </summary>
internal sealed partial class DatabaseStart(NodeOptions options, IRingStore store, TimeProvider clock, ILogger<DatabaseStart> logger) : IHostedService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    // A process without a silo has no journal, and nothing at all without a cluster that has run.
    private bool HasRun => options.Role == NodeRole.Client || Directory.Exists(options.Journal.Folder);

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var (seldom, since) = (new Seldom(clock), clock.GetTimestamp());
        var waited = false;
        while (true)
        {
            try
            {
                _ = await store.ReadAsync(cancellationToken);
                if (waited)
                {
                    LogBack(logger, clock.GetElapsedTime(since).TotalSeconds);
                }

                return;
            }
            catch (Exception error) when (HasRun && DependencyFaults.IsStorageUnavailable(error))
            {
                waited = true;
                if (seldom.IsToBeTold(out _))
                {
                    LogWaits(logger, clock.GetElapsedTime(since).TotalSeconds, error.Message);
                }
            }

            await Task.Delay(BetweenLooks, clock, cancellationToken);
        }
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The start waits for the database, {Seconds:F0} s so far: {Error}. Nothing is served and nothing joined until it answers; what the journal holds is kept")]
    private static partial void LogWaits(ILogger logger, double seconds, string error);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database answers after {Seconds:F0} s; the start goes on")]
    private static partial void LogBack(ILogger logger, double seconds);
}
