using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Cases;

/// <summary>The list of cases of every kind, so that officials find what waits for them and the caretaker what was left.</summary>
public interface ICaseList
{
    /// <summary>Writes or replaces a row.</summary>
    /// <param name="entry">The row.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task PutAsync(CaseEntry entry, CancellationToken cancellationToken);

    /// <summary>Removes the row of a case that was never opened.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task RemoveAsync(Guid caseId, CancellationToken cancellationToken);

    /// <summary>Cases that belong to a region or one below, newest first.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="region">The region.</param>
    /// <param name="state">Wire name of a state, or null for all.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Rows.</returns>
    Task<IReadOnlyList<CaseEntry>> ListAsync(string kind, RegionCode region, string? state, int limit, CancellationToken cancellationToken);

    /// <summary>Cases of a kind that an account opened, newest first.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="opener">The account, as it is written.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Rows.</returns>
    Task<IReadOnlyList<CaseEntry>> ListOfOpenerAsync(string kind, string opener, int limit, CancellationToken cancellationToken);

    /// <summary>How many cases of a kind a region has in each state, and how many of them are overdue.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="region">The region and below.</param>
    /// <param name="now">Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A count a state that there is one of.</returns>
    Task<IReadOnlyDictionary<string, CaseCount>> CountStatesAsync(string kind, RegionCode region, long now, CancellationToken cancellationToken);

    /// <summary>Cases that rest on a document and that belong to a region or one below, or concern people who all live there; newest first.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="region">The region.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Rows.</returns>
    Task<IReadOnlyList<CaseEntry>> ListByDocumentAsync(Guid documentId, RegionCode region, int limit, CancellationToken cancellationToken);

    /// <summary>What lies on a desk, by due time.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="after">The place behind which to go on, null for the beginning.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Rows, soonest due first.</returns>
    Task<IReadOnlyList<CaseEntry>> ReadDeskAsync(CaseDesk desk, CaseCursor? after, int limit, CancellationToken cancellationToken);

    /// <summary>Counts what lies on a desk, as far as it is worth counting.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="now">Unix seconds.</param>
    /// <param name="most">Where to stop.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The counts, each at most <paramref name="most"/>.</returns>
    Task<CaseCount> CountDeskAsync(CaseDesk desk, long now, int most, CancellationToken cancellationToken);

    /// <summary>Cases of a kind that are to be looked after now: their clocks ask for it, or a change of theirs was not seen through.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="now">Unix seconds.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Cases, longest waiting first.</returns>
    Task<IReadOnlyList<Guid>> ReadDueAsync(string kind, long now, int limit, CancellationToken cancellationToken);

    /// <summary>Cases of a kind in a state, oldest first.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="state">Wire name of the state.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Cases.</returns>
    Task<IReadOnlyList<Guid>> ReadInStateAsync(string kind, string state, int limit, CancellationToken cancellationToken);
}
