using HealthPass.Grains.Audit;
using HealthPass.Grains.Clockwork;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.People;

/// <summary>
/// The cluster has one. Its place in the directory is kept in memory alone: whoever takes over begins anew, and looking twice
/// changes nothing.
/// </summary>
internal sealed partial class ReconcilerGrain(
    IPersonDirectory directory, StoredPeople people, RowSeals seals, Sealer sealer, SealEra era, ISealStore store, IUpgrade upgrade, IAudit audit,
    ReconcileOptions options, TimeProvider clock, ILogger<ReconcilerGrain> logger)
    : ClusterTask("Comparing the directory with the people in it", "reconcile", Every, clock, logger), IReconcilerGrain
{
    private const int PageLength = 1_024;
    private const int PagesATick = 16;
    private const int MaxInFlight = 16;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private PersonId _next;
    private long _sealed;

    public async Task<int> Tick()
    {
        if (!era.IsClosed)
        {
            // A stretch a tick, so that millions take minutes and others are served in between.
            for (var pages = 0; pages < PagesATick && !era.IsClosed && await SealAsync(); pages++)
            {
            }

            return 0;
        }

        return options.PeoplePerSecond == 0 ? 0 : await CompareAsync();
    }

    protected override async Task DoWhatIsDueAsync() => _ = await Tick();

    // As they are: what the build before has written is what was shown until now. Whether it is what the people's grains
    // know is found out afterwards, person by person.
    private async Task<bool> SealAsync()
    {
        var page = await directory.ReadPageAsync(_next, PageLength, CancellationToken.None);
        var bare = page.Where(row => !seals.Holds(row)).Select(row => row with { Seal = seals.Make(row) }).ToList();
        if (bare.Count > 0)
        {
            await directory.SealAsync(bare, CancellationToken.None);
            _sealed += bare.Count;
        }

        if (page.Count == PageLength)
        {
            _next = page[^1].PersonId.Next();
            return true;
        }

        // A whole round in which nothing was left: no node writes rows without a seal any more.
        var (round, isOver) = (_sealed, _sealed == 0 && await upgrade.IsOverAsync(CancellationToken.None));
        (_next, _sealed) = (default, 0);
        LogRound(Logger, round);
        if (isOver)
        {
            var now = Clock.GetUtcNow().ToUnixTimeSeconds();
            _ = await audit.WriteAsync(SealAlarms.Actor, AuditActions.SealsClosed, string.Empty, new { at = now });
            await store.SetAsync(SealEraMark.Of(now, sealer), CancellationToken.None);
            era.Close();
            LogClosed(Logger);
        }

        return false;
    }

    private async Task<int> CompareAsync()
    {
        var page = await directory.ReadPageAsync(_next, options.PeoplePerSecond, CancellationToken.None);
        _next = page.Count < options.PeoplePerSecond ? default : page[^1].PersonId.Next();
        var repaired = 0;
        foreach (var some in page.Chunk(MaxInFlight))
        {
            var rows = await directory.FindManyAsync([.. some.Select(row => row.PersonId)], CancellationToken.None);
            var outcomes = await Task.WhenAll(rows.Select(LookAsync));
            repaired += outcomes.Count(outcome => outcome);
        }

        return repaired;
    }

    // Waking somebody costs ten times what reading does, and as good as everybody is as the row says.
    private async Task<bool> LookAsync(DirectoryEntry row)
    {
        var person = GrainFactory.GetGrain<IPersonGrain>(row.PersonId.ToGrainKey());
        return !await people.IsAsync(row, person.GetGrainId(), Clock.GetUtcNow()) && await person.Reconcile();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Sealed {Rows} rows of the directory that a build without seals has left")]
    private static partial void LogRound(ILogger logger, long rows);

    [LoggerMessage(Level = LogLevel.Information, Message = "Every node seals: from now on nothing without a seal is taken")]
    private static partial void LogClosed(ILogger logger);
}
