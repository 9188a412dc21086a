using HealthPass.Grains.Assignments;
using HealthPass.Grains.People;
using HealthPass.Kernel.Loops;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>
/// Looks after what time or a crash has left: people whose colour is due for review, applications cut short, and
/// assignments that stopped half-way. Everything it calls may be called twice, so several nodes may do it at once.
/// </summary>
public sealed partial class Caretaker(
    IPersonDirectory directory, IAssignmentList assignments, IGrainFactory grains, RegionTree regions, TimeProvider clock, ILogger<Caretaker> logger)
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
        await ForEachAsync(pending, person => person.Settle(), stoppingToken);
        var due = await directory.ReadDueAsync((uint)now.ToUnixTimeSeconds(), MaxPerRound, stoppingToken);
        await ForEachAsync(due, person => person.Settle(), stoppingToken);
        foreach (var status in new[] { AssignmentStatus.Applying, AssignmentStatus.Reversing })
        {
            await ResumeAsync(status, stoppingToken);
        }
    }

    private async Task ResumeAsync(AssignmentStatus status, CancellationToken cancellationToken)
    {
        foreach (var row in await assignments.ListAsync(regions.Root.Code, status.ToWire(), MaxPerRound, cancellationToken))
        {
            await TryAsync(() => grains.GetGrain<IAssignmentGrain>(row.AssignmentId).Resume());
        }
    }

    private Task ForEachAsync(IReadOnlyList<PersonId> people, Func<IPersonGrain, Task> act, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            people,
            new ParallelOptions { MaxDegreeOfParallelism = MaxInFlight, CancellationToken = cancellationToken },
            async (person, _) => await TryAsync(() => act(grains.GetGrain<IPersonGrain>(person.ToGrainKey()))));

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
