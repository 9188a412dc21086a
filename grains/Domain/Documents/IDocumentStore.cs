namespace HealthPass.Grains.Documents;

/// <summary>Keeps the register of command documents, and their files.</summary>
/// <remarks>
/// The files lie in the database beside their rows: both are there or neither, on every node at once, and in every backup. They are
/// few and bounded, and are read one at a time.
/// </remarks>
public interface IDocumentStore
{
    /// <summary>Adds a document with its file.</summary>
    /// <param name="document">The document, sealed.</param>
    /// <param name="file">Its file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False where its unit has a document in force of this number.</returns>
    Task<bool> AddAsync(CommandDocument document, byte[] file, CancellationToken cancellationToken);

    /// <summary>Writes that a document was withdrawn.</summary>
    /// <param name="document">The document with its withdrawal, sealed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False where somebody was quicker.</returns>
    Task<bool> WithdrawAsync(CommandDocument document, CancellationToken cancellationToken);

    /// <summary>Reads a document.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The document as it is stored, null where there is none.</returns>
    Task<CommandDocument?> FindAsync(Guid documentId, CancellationToken cancellationToken);

    /// <summary>Reads the documents of a number, whoever issued them.</summary>
    /// <param name="number">The number, however it is written.</param>
    /// <param name="limit">The most to return, those in force first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The documents as they are stored.</returns>
    Task<IReadOnlyList<CommandDocument>> FindByNumberAsync(string number, int limit, CancellationToken cancellationToken);

    /// <summary>Reads documents, newest first.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The documents as they are stored.</returns>
    Task<IReadOnlyList<CommandDocument>> ListAsync(DocumentQuery query, CancellationToken cancellationToken);

    /// <summary>Counts what an account has registered.</summary>
    /// <param name="userName">The account.</param>
    /// <param name="since">From when on; Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number.</returns>
    Task<long> CountAsync(string userName, long since, CancellationToken cancellationToken);

    /// <summary>Reads a document's file.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its bytes as they are stored, null where there is none.</returns>
    Task<byte[]?> ReadFileAsync(Guid documentId, CancellationToken cancellationToken);
}
