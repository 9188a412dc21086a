using System.Security.Cryptography;
using HealthPass.Grains.Seals;

namespace HealthPass.Grains.Documents;

/// <summary>Reads the register of command documents. A row whose seal does not hold is no document, and raises the alarm.</summary>
/// <param name="store">Keeps it.</param>
/// <param name="seals">Tells which rows are to be believed.</param>
/// <param name="alarms">Hears of those that are not.</param>
public sealed class DocumentRegister(IDocumentStore store, DocumentSeals seals, SealAlarms alarms)
{
    // More units than there are in a province's counties do not share a number.
    private const int MostOfOneNumber = 500;

    /// <summary>Finds a document.</summary>
    /// <param name="documentId">Its id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The document, withdrawn or not; null where there is none.</returns>
    public async Task<CommandDocument?> FindAsync(Guid documentId, CancellationToken cancellationToken) =>
        await store.FindAsync(documentId, cancellationToken) is { } document && IsSound(document) ? document : null;

    /// <summary>Finds what something refers to: by the id, or by the number where there is none.</summary>
    /// <param name="reference">The reference, null where there is a number alone.</param>
    /// <param name="number">The number.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The documents that may be meant.</returns>
    public async Task<IReadOnlyList<CommandDocument>> FindAsync(DocumentReference? reference, string number, CancellationToken cancellationToken) =>
        reference is null
            ? [.. (await store.FindByNumberAsync(number, MostOfOneNumber, cancellationToken)).Where(IsSound)]
            : await FindAsync(reference.DocumentId, cancellationToken) is { } document && (reference.Sha256.Length == 0 || reference.Sha256 == document.Sha256)
                ? [document]
                : [];

    /// <summary>Lists documents, newest first.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A page, and behind which document the next begins; null on the last.</returns>
    public async Task<(IReadOnlyList<CommandDocument> Documents, Guid? Next)> ListAsync(DocumentQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var rows = await store.ListAsync(query with { Limit = query.Limit + 1 }, cancellationToken);
        var page = rows.Take(query.Limit).ToList();
        return ([.. page.Where(IsSound)], rows.Count > query.Limit ? page[^1].DocumentId : null);
    }

    /// <summary>Reads a document's file.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The file; null where what is stored is not what was registered.</returns>
    public async Task<DocumentFile?> ReadFileAsync(CommandDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (await store.ReadFileAsync(document.DocumentId, cancellationToken) is { } content && Convert.ToHexStringLower(SHA256.HashData(content)) == document.Sha256)
        {
            return new(document, content);
        }

        alarms.Raise(BrokenSeal.Document, document.DocumentId.ToString());
        return null;
    }

    private bool IsSound(CommandDocument document)
    {
        if (seals.Holds(document))
        {
            return true;
        }

        alarms.Raise(BrokenSeal.Document, document.DocumentId.ToString());
        return false;
    }
}
