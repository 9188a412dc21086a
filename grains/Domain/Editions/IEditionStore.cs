using HealthPass.Grains.Documents;
using HealthPass.Grains.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Editions;

/// <summary>Brings stored codes from one edition to another. Each call is one transaction, and may be repeated.</summary>
public interface IEditionStore
{
    /// <summary>Reads which edition the stored codes are of.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<EditionMark?> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Notes that codes are being brought to an edition: no process of another starts from now on.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="at">When, Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task BeginAsync(string edition, long at, CancellationToken cancellationToken);

    /// <summary>Notes that all of them are.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="at">When, Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task EndAsync(string edition, long at, CancellationToken cancellationToken);

    /// <summary>Nodes that run, or ended with records that are not in the database.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<string>> ReadUnshippedAsync(CancellationToken cancellationToken);

    /// <summary>Every code that is stored anywhere.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<RegionCode>> ReadCodesAsync(CancellationToken cancellationToken);

    /// <summary>Moves the counts, the past and what else stands under a code, but for persons and documents, whose rows are sealed.</summary>
    /// <param name="move">The move.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task MoveAsync(CodeMove move, CancellationToken cancellationToken);

    /// <summary>Reads persons whose rows bear a code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="limit">The most rows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<DirectoryEntry>> ReadPersonsAsync(RegionCode code, int limit, CancellationToken cancellationToken);

    /// <summary>Writes the codes and seals of persons whose rows still bear a code; moves no count.</summary>
    /// <param name="from">The code.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task WritePersonsAsync(RegionCode from, IReadOnlyList<DirectoryEntry> rows, CancellationToken cancellationToken);

    /// <summary>Reads documents under a code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<CommandDocument>> ReadDocumentsAsync(RegionCode code, CancellationToken cancellationToken);

    /// <summary>Writes a document's code and seal.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False where another of the same number and issuer is in force there: it then stays as it is.</returns>
    Task<bool> WriteDocumentAsync(CommandDocument document, CancellationToken cancellationToken);
}
