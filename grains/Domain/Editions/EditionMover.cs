using HealthPass.Grains.Documents;
using HealthPass.Grains.People;
using HealthPass.Kernel.Regions;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Editions;

/// <summary>
/// Brings what is stored to the edition of the list of regions that this process has, before anything is served. Wherever it is cut
/// short, the next start goes on; nothing is counted twice, since a code that was moved is not there any more.
/// </summary>
public sealed partial class EditionMover(
    IEditionStore store, RegionTree regions, RowSeals rows, DocumentSeals documents, TimeProvider clock, ILogger<EditionMover> logger)
{
    private const int Page = 1_000;

    /// <summary>Does what is left to do.</summary>
    /// <param name="lost">Nodes whose journals are lost, and not waited for.</param>
    /// <param name="cancellationToken">Gives up; the next call goes on.</param>
    /// <exception cref="EditionRefusedException">A node has records that are not in the database, or what is stored is of a newer edition.</exception>
    public async Task BringAsync(IReadOnlyCollection<string> lost, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lost);
        var edition = regions.Edition.Name;
        var mark = await store.ReadAsync(cancellationToken);
        if (mark is { IsDone: true } && mark.Edition == edition)
        {
            return;
        }

        if (mark is not null && string.CompareOrdinal(mark.Edition, edition) > 0)
        {
            throw new EditionRefusedException(
                $"What is stored is of the edition {mark.Edition} of the list of regions, and this process has that of {edition}. Give it the files of {mark.Edition}.");
        }

        // Their journals bear the codes of before, as sums that cannot be told apart once the rows in the database are.
        var unshipped = (await store.ReadUnshippedAsync(cancellationToken)).Except(lost, StringComparer.Ordinal).ToList();
        if (unshipped.Count > 0)
        {
            // Another process may have brought it there meanwhile, and run.
            if (await store.ReadAsync(cancellationToken) is { IsDone: true } now && now.Edition == edition)
            {
                return;
            }

            throw new EditionRefusedException(
                $"The list of regions goes from {mark?.Edition} to {edition}, for which every node must have been stopped in good order. These have not: {string.Join(", ", unshipped)}. Start them with the list of before and stop them, or name those whose journals are lost in HealthPass:Regions:LostNodes.");
        }

        await store.BeginAsync(edition, clock.GetUtcNow().ToUnixTimeSeconds(), cancellationToken);
        var moves = CodeMoves.Of(regions, await store.ReadCodesAsync(cancellationToken));
        var (persons, kept) = (0L, 0);
        foreach (var move in moves)
        {
            await store.MoveAsync(move, cancellationToken);
            persons += await MovePersonsAsync(move, cancellationToken);
            await MoveDocumentsAsync(move, cancellationToken);
            if (!move.IsWhole)
            {
                kept++;
                if (move.From.Level <= RegionLevel.County)
                {
                    LogDivided(logger, move.From, move.To);
                }
            }
        }

        await store.EndAsync(edition, clock.GetUtcNow().ToUnixTimeSeconds(), cancellationToken);
        LogDone(logger, edition, moves.Count, persons, kept);
    }

    private async Task<long> MovePersonsAsync(CodeMove move, CancellationToken cancellationToken)
    {
        for (var moved = 0L; ;)
        {
            var page = await store.ReadPersonsAsync(move.From, Page, cancellationToken);
            if (page.Count == 0)
            {
                return moved;
            }

            await store.WritePersonsAsync(move.From, [.. page.Select(row => Moved(row, move.To))], cancellationToken);
            moved += page.Count;
        }
    }

    // What was altered before stays recognisable as that.
    private DirectoryEntry Moved(DirectoryEntry row, RegionCode to)
    {
        var moved = row with { Region = to };
        return rows.Holds(row.Status) ? moved with { Seal = rows.Make(moved.Status) } : moved;
    }

    private async Task MoveDocumentsAsync(CodeMove move, CancellationToken cancellationToken)
    {
        // A document counts in its region and below: under a wider one it would allow what it was not issued for.
        if (!move.IsWhole)
        {
            return;
        }

        foreach (var document in await store.ReadDocumentsAsync(move.From, cancellationToken))
        {
            var moved = document with { Region = move.To };
            if (!await store.WriteDocumentAsync(documents.Holds(document) ? documents.Seal(moved) : moved, cancellationToken))
            {
                LogTaken(logger, document.DocumentId, move.To);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "What is stored is of the edition {Edition} of the list of regions: {Codes} codes moved, {Persons} persons with them, {Divided} codes without one successor of their own level")]
    private static partial void LogDone(ILogger logger, string edition, int codes, long persons, int divided);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The region code {From} has no one successor of its own level: what is counted under it counts for {To}, and accounts, keys, screens, targets and documents that bear it are for nothing until somebody gives them another")]
    private static partial void LogDivided(ILogger logger, RegionCode from, RegionCode to);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The command document {Document} stays under its old region code: one of its number and issuer is in force in {Region}")]
    private static partial void LogTaken(ILogger logger, Guid document, RegionCode region);
}
