using HealthPass.Grains.Audit.Notes;
using HealthPass.Kernel.Faults;

namespace HealthPass.Grains.Audit.Anchors;

/// <summary>
/// Looks whether the database keeps the audit trail as it must, and whether it is still the one whose checkpoints this node has
/// kept; writes new checkpoints into the node's book. Not for use by two threads at once.
/// </summary>
public sealed class AuditInspector(
    IAuditGuard guard, IAuditTreeStore store, AuditTree tree, CheckpointBook book, AuditOptions options, AuditStanding standing, TimeProvider clock)
{
    private const int MostAtOnce = 100;

    private Checkpoint? _kept;
    private bool _hasRead;
    private bool _hasWritten;

    /// <summary>Looks now.</summary>
    /// <exception cref="StorageUnavailableException">The database cannot be read; what was known stays.</exception>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        switch (await guard.LookAsync(cancellationToken))
        {
            case AuditFault.TableMissing:
                Found(AuditFault.TableMissing, "The table of the audit trail is not there: nothing that must be audited is served.");
                return;
            case AuditFault.Unguarded:
                Found(AuditFault.Unguarded, "The triggers that keep audit lines from being changed are not there: nothing that must be audited is served.");
                return;
        }

        if (!_hasWritten && !await ProbeAsync(cancellationToken))
        {
            return;
        }

        if (!_hasRead)
        {
            _kept = book.Read() is [.., var (last, _)] && last.Origin == options.Origin ? last : null;
            _hasRead = true;
        }

        if (_kept is { } kept && await CompareAsync(kept, cancellationToken) is var (fault, detail))
        {
            Found(fault, detail);
            return;
        }

        foreach (var next in await store.ReadCheckpointsAfterAsync(_kept?.Size ?? 0, MostAtOnce, cancellationToken))
        {
            if (Checkpoint.TryParse(next.Text, out var checkpoint) && checkpoint.Origin == options.Origin)
            {
                book.Append(next.Note);
                _kept = checkpoint;
            }
        }

        Found(AuditFault.None, string.Empty);
    }

    private async Task<bool> ProbeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await guard.ProbeAsync(cancellationToken);
            return _hasWritten = true;
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            Found(AuditFault.CannotWrite, "The database takes no writes: nothing that must be audited is served.");
            return false;
        }
    }

    private async Task<(AuditFault, string)?> CompareAsync(Checkpoint kept, CancellationToken cancellationToken)
    {
        var length = await store.ReadLengthAsync(cancellationToken);
        if (length < kept.Size)
        {
            return (AuditFault.Shrunk,
                $"The audit trail has {length} lines, and a checkpoint that this node kept covers {kept.Size}: lines were removed, or the database was restored from an older copy.");
        }

        return await tree.RootAsync(kept.Size, cancellationToken) is { } root && root.AsSpan().SequenceEqual(kept.Root)
            ? null
            : (AuditFault.Forked, $"The first {kept.Size} lines of the audit trail are not those of a checkpoint that this node kept: they were changed.");
    }

    private void Found(AuditFault fault, string detail) => standing.Found(fault, detail, clock.GetUtcNow());
}
