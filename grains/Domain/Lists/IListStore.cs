namespace HealthPass.Grains.Lists;

/// <summary>Keeps lists and their rows.</summary>
public interface IListStore
{
    /// <summary>Writes a list, in place of the one of its id.</summary>
    /// <param name="upload">The list.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task PutAsync(ListUpload upload, CancellationToken cancellationToken);

    /// <summary>Finds a list.</summary>
    /// <param name="uploadId">The list.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null where there is none.</returns>
    Task<ListUpload?> FindAsync(Guid uploadId, CancellationToken cancellationToken);

    /// <summary>An account's lists of a kind, newest first.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="subject">What they are about.</param>
    /// <param name="owner">The account.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Lists.</returns>
    Task<IReadOnlyList<ListUpload>> ListAsync(string kind, string subject, string owner, int limit, CancellationToken cancellationToken);

    /// <summary>The list of all that has waited longest to be done.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null where none waits.</returns>
    Task<ListUpload?> NextAsync(CancellationToken cancellationToken);

    /// <summary>Writes rows, each in place of the one of its number.</summary>
    /// <param name="uploadId">The list.</param>
    /// <param name="entries">The rows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task PutRowsAsync(Guid uploadId, IReadOnlyList<ListEntry> entries, CancellationToken cancellationToken);

    /// <summary>Reads rows in order.</summary>
    /// <param name="uploadId">The list.</param>
    /// <param name="after">Only rows behind this number.</param>
    /// <param name="outcomes">Only those of which that became.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Rows.</returns>
    Task<IReadOnlyList<ListEntry>> ReadRowsAsync(Guid uploadId, int after, IReadOnlyList<ListOutcome> outcomes, int limit, CancellationToken cancellationToken);

    /// <summary>How many rows of a list became what.</summary>
    /// <param name="uploadId">The list.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A count an outcome that there is one of.</returns>
    Task<IReadOnlyDictionary<ListOutcome, int>> CountAsync(Guid uploadId, CancellationToken cancellationToken);

    /// <summary>Removes a list with its rows.</summary>
    /// <param name="uploadId">The list.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task RemoveAsync(Guid uploadId, CancellationToken cancellationToken);

    /// <summary>Lists that were uploaded before a time.</summary>
    /// <param name="before">Unix seconds.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Lists.</returns>
    Task<IReadOnlyList<Guid>> ListBeforeAsync(long before, int limit, CancellationToken cancellationToken);
}
