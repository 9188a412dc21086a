using HealthPass.Grains.Documents;
using HealthPass.Grains.Editions;
using HealthPass.Grains.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Tests.Storage;

/// <summary>A store that fails after some writes, as a process that is killed there.</summary>
internal sealed class FailingEditionStore(IEditionStore store, int writes) : IEditionStore
{
    private int _left = writes;

    public Task<EditionMark?> ReadAsync(CancellationToken cancellationToken) => store.ReadAsync(cancellationToken);

    public Task BeginAsync(string edition, long at, CancellationToken cancellationToken) => Write(() => store.BeginAsync(edition, at, cancellationToken));

    public Task EndAsync(string edition, long at, CancellationToken cancellationToken) => Write(() => store.EndAsync(edition, at, cancellationToken));

    public Task<IReadOnlyList<string>> ReadUnshippedAsync(CancellationToken cancellationToken) => store.ReadUnshippedAsync(cancellationToken);

    public Task<IReadOnlyList<RegionCode>> ReadCodesAsync(CancellationToken cancellationToken) => store.ReadCodesAsync(cancellationToken);

    public Task MoveAsync(CodeMove move, CancellationToken cancellationToken) => Write(() => store.MoveAsync(move, cancellationToken));

    public Task<IReadOnlyList<DirectoryEntry>> ReadPersonsAsync(RegionCode code, int limit, CancellationToken cancellationToken) =>
        store.ReadPersonsAsync(code, limit, cancellationToken);

    public Task WritePersonsAsync(RegionCode from, IReadOnlyList<DirectoryEntry> rows, CancellationToken cancellationToken) =>
        Write(() => store.WritePersonsAsync(from, rows, cancellationToken));

    public Task<IReadOnlyList<CommandDocument>> ReadDocumentsAsync(RegionCode code, CancellationToken cancellationToken) =>
        store.ReadDocumentsAsync(code, cancellationToken);

    public Task<bool> WriteDocumentAsync(CommandDocument document, CancellationToken cancellationToken) => store.WriteDocumentAsync(document, cancellationToken);

    private async Task Write(Func<Task> write)
    {
        await write();
        if (--_left == 0)
        {
            throw new IOException("Cut short.");
        }
    }
}
