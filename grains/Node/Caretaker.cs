using HealthPass.Grains.Cases;
using HealthPass.Grains.People;
using HealthPass.Kernel.Loops;
using HealthPass.Kernel.People;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>
/// Looks after what time or a crash has left: people whose colour is due for review, applications cut short, and
/// cases that stopped half-way or whose clock has run down. Everything it calls may be called twice, so several nodes may do it at once.
/// </summary>
public sealed partial class Caretaker(
    IPersonDirectory directory, ICaseList cases, IEnumerable<ICaseKind> kinds, IGrainFactory grains, TimeProvider clock, ILogger<Caretaker> logger)
    : Loop("Reviews and repairs", TimeSpan.FromSeconds(15), clock, logger, atOnce: true)
{
    private static readonly TimeSpan PendingFor = TimeSpan.FromMinutes(1);
    private const int MaxPerRound = 500;
    private const int MaxInFlight = 32;

    /// <inheritdoc />
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        var now = Clock.GetUtcNow();
        var pending = await directory.ReadPendingAsync((now - PendingFor).ToUnixTimeSeconds(), MaxPerRound, stoppingToken);
        await SettleAsync(pending, stoppingToken);
        var due = await directory.ReadDueAsync((uint)now.ToUnixTimeSeconds(), MaxPerRound, stoppingToken);
        await SettleAsync(due, stoppingToken);
        foreach (var kind in kinds)
        {
            await LookAfterCasesAsync(kind, now, stoppingToken);
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
            LogFailed(Logger, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A review or repair failed; it is tried again in the next round")]
    private static partial void LogFailed(ILogger logger, Exception error);
}
