using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using HealthPass.Grains.People;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Node.Lookup;
using HealthPass.Verification.Board;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>
/// Fills the board ahead from the directory while scans are already answered. It puts rows under the same version rule as
/// everything else, so that it can never undo a change announced meanwhile. The directory is read in the order of the ids,
/// and a shard's ids follow one another: each shard is filled in one go, until it is full.
/// </summary>
public sealed partial class BoardWarmStart(
    NodeOptions options,
    IPersonDirectory directory,
    RowSeals seals,
    SealEra era,
    GrainStatusReader grains,
    PersonBoard board,
    RegionTree regions,
    ChannelBook channels,
    WarmStartProgress progress,
    ILogger<BoardWarmStart> logger) : BackgroundService
{
    private const int ReportEvery = 1_000_000;
    private const int MostMended = 1_000;

    private readonly ConcurrentQueue<PersonId> _broken = new();

    // Half of the processors: those who are scanned meanwhile need the rest.
    private static readonly int Readers = Math.Max(1, Environment.ProcessorCount / 2);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Board.WarmStart)
        {
            progress.State = "off";
            return;
        }

        try
        {
            var started = Stopwatch.GetTimestamp();
            var total = await directory.CountAsync(stoppingToken);
            progress.Total = options.Board.MaxPersons == 0 ? total : Math.Min(total, options.Board.MaxPersons);
            progress.State = "running";
            board.Reserve(progress.Total);
            await Parallel.ForAsync(
                0,
                PersonBoard.ShardCount,
                new ParallelOptions { MaxDegreeOfParallelism = Readers, CancellationToken = stoppingToken },
                FillAsync);
            await MendAsync(stoppingToken);
            progress.State = "done";
            LogDone(logger, progress.Persons, board.Bytes >> 20, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error) || stoppingToken.IsCancellationRequested)
        {
            // Nothing is lost: whoever is not on the board is asked for when scanned.
            progress.State = "given_up";
            LogGivenUp(logger, error);
        }
    }

    private async ValueTask FillAsync(int shard, CancellationToken cancellationToken)
    {
        var (first, last) = PersonBoard.IdsOf(shard);
        await foreach (var page in directory.ReadStatusesAsync(first, last, cancellationToken))
        {
            var put = 0;
            var holds = ArrayPool<bool>.Shared.Rent(page.Count);
            seals.Check(page, holds);
            for (var i = 0; i < page.Count; i++)
            {
                var row = page[i];
                if (!era.Takes(holds[i]))
                {
                    // It is not served: whoever is scanned meanwhile is asked for.
                    if (_broken.Count < MostMended)
                    {
                        _broken.Enqueue(row.PersonId);
                    }

                    continue;
                }

                await channels.EnsureAsync(row.Channel, cancellationToken);
                if (board.Fill(row.PersonId, DirectoryStatus.Of(row, regions, channels)) == BoardPut.NoRoom)
                {
                    Report(put);
                    return;
                }

                put++;
            }

            ArrayPool<bool>.Shared.Return(holds);
            Report(put);

            // SQLite never waits: without this a reader would keep its thread from those who are scanned.
            await Task.Yield();
        }
    }

    // Those that do not hold are put right at once, as far as they are few; the others when they are scanned, or looked at anyway.
    private async Task MendAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && _broken.TryDequeue(out var person))
        {
            _ = await grains.MendAsync(person);
        }
    }

    private void Report(int put)
    {
        var persons = progress.Add(put);
        if (persons / ReportEvery != (persons - put) / ReportEvery)
        {
            LogProgress(logger, persons, progress.Total);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Warm start: {Loaded} of {Total} persons on the board")]
    private static partial void LogProgress(ILogger logger, long loaded, long total);

    [LoggerMessage(Level = LogLevel.Information, Message = "Warm start done: {Loaded} persons on the board, {Megabytes} MiB, in {Milliseconds:F0} ms")]
    private static partial void LogDone(ILogger logger, long loaded, long megabytes, double milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Warm start given up; persons are asked for as they are scanned")]
    private static partial void LogGivenUp(ILogger logger, Exception error);
}
