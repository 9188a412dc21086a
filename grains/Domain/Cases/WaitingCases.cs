using HealthPass.Grains.Staff;

namespace HealthPass.Grains.Cases;

/// <summary>Reads what waits for an official, of every kind of case.</summary>
/// <param name="kinds">The kinds.</param>
/// <param name="list">The list.</param>
/// <param name="clock">Tells the time.</param>
public sealed class WaitingCases(IEnumerable<ICaseKind> kinds, ICaseList list, TimeProvider clock)
{
    /// <summary>Where counting stops.</summary>
    public const int MostCounted = 100;

    /// <summary>The length of a page.</summary>
    public const int PageLength = 50;

    /// <summary>Reads a page.</summary>
    /// <param name="official">For whom.</param>
    /// <param name="after">The place behind which it begins, null for the first page.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The page.</returns>
    public async Task<WaitingPage> ReadAsync(Official official, CaseCursor? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(official);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var (waiting, overdue) = (0, 0);
        var found = new List<(CaseFlow Flow, CaseEntry Entry)>();
        foreach (var flow in kinds.Select(kind => kind.Flow))
        {
            foreach (var desk in CaseDesks.Of(flow, official))
            {
                var count = await list.CountDeskAsync(desk, now, MostCounted, cancellationToken);
                (waiting, overdue) = (waiting + count.Waiting, overdue + count.Overdue);

                // One more than fits tells whether there is another page.
                found.AddRange((await list.ReadDeskAsync(desk, after, PageLength + 1, cancellationToken)).Select(entry => (flow, entry)));
            }
        }

        var page = found.OrderBy(pair => CaseCursor.Of(pair.Entry)).Take(PageLength).ToList();
        return new(
            new(Math.Min(waiting, MostCounted), Math.Min(overdue, MostCounted)),
            [.. page
                .Select(pair => new WaitingCase(pair.Entry, CaseDesks.ActionsFor(pair.Flow, pair.Entry, official), pair.Entry.DueAt <= now))
                .Where(waits => waits.Actions.Count > 0)],
            found.Count > PageLength ? CaseCursor.Of(page[^1].Entry) : null);
    }
}
