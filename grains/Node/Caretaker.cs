using HealthPass.Grains.Cases;
using HealthPass.Grains.People;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.People;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>
/// Looks after what time or a crash has left: people whose colour is due for review, applications cut short, and
/// cases that stopped half-way or whose clock has run down. Everything it calls may be called twice, so several nodes may do it at once.
/// </summary>
public sealed partial class Caretaker(
    IPersonDirectory directory, ICaseList cases, IEnumerable<ICaseKind> kinds, IGrainFactory grains, TimeProvider clock, ILogger<Caretaker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan PendingFor = TimeSpan.FromMinutes(1);
    private const int MaxPerRound = 500;
    private const int MaxInFlight = 32;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            do
            {
                await LookAfterAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The node stops.
        }
    }

    /// <summary>Does one round.</summary>
    /// <param name="cancellationToken">Gives up between persons.</param>
    internal async Task LookAfterAsync(CancellationToken cancellationToken)
    {
        try
        {
            var now = clock.GetUtcNow();
            var pending = await directory.ReadPendingAsync((now - PendingFor).ToUnixTimeSeconds(), MaxPerRound, cancellationToken);
            await SettleAsync(pending, cancellationToken);
            var due = await directory.ReadDueAsync((uint)now.ToUnixTimeSeconds(), MaxPerRound, cancellationToken);
            await SettleAsync(due, cancellationToken);
            foreach (var kind in kinds)
            {
                await LookAfterCasesAsync(kind, now, cancellationToken);
            }
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            LogPutOff(logger, error);
        }
    }

    private async Task LookAfterCasesAsync(ICaseKind kind, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = (await cases.ReadDueAsync(kind.Flow.Kind, now.ToUnixTimeSeconds(), MaxPerRound, cancellationToken)).ToHashSet();
        foreach (var state in kind.Flow.Working)
        {
            // Nodes of the build before put down that work is under way, and not that somebody should look after it.
            due.UnionWith(await cases.ReadInStateAsync(kind.Flow.Kind, state, MaxPerRound, cancellationToken));
        }

        await ForEachAsync(due, caseId => kind.LookAfterAsync(grains, caseId), cancellationToken);
    }

    private Task SettleAsync(IReadOnlyList<PersonId> people, CancellationToken cancellationToken) =>
        ForEachAsync(people, person => grains.GetGrain<IPersonGrain>(person.ToGrainKey()).Settle(), cancellationToken);

    private Task ForEachAsync<T>(IEnumerable<T> some, Func<T, Task> act, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        some,
        new ParallelOptions { MaxDegreeOfParallelism = MaxInFlight, CancellationToken = cancellationToken },
        async (one, _) => await TryAsync(() => act(one)));

    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
#pragma warning disable CA1031 // Whatever is wrong with one must neither keep the others waiting nor end the node.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogFailed(logger, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A review or repair failed; it is tried again in the next round")]
    private static partial void LogFailed(ILogger logger, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reviews and repairs are put off: the database does not answer")]
    private static partial void LogPutOff(ILogger logger, Exception error);
}
