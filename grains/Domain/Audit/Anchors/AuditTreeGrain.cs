using HealthPass.Grains.Audit.Notes;
using HealthPass.Grains.Clockwork;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Audit.Anchors;

/// <summary>
/// The cluster has one. Should it for a moment have two, both derive the same nodes from the same lines, and the table lets one
/// sign for a size. It signs nothing that does not follow from what was signed before, in the database or on this node's disk.
/// </summary>
internal sealed partial class AuditTreeGrain(
    IAuditTreeStore store, AuditTree tree, CheckpointKeys keys, CheckpointBook book, AuditOptions options, TimeProvider clock, ILogger<AuditTreeGrain> logger)
    : ClusterTask("The audit's tree", "audit-tree", TimeSpan.FromSeconds(1), clock, logger), IAuditTreeGrain
{
    private readonly AuditTreeFollower _follower = new(store);
    private KeptCheckpoint? _last;
    private string? _fault;

    public async Task<long> Follow()
    {
        try
        {
            if (!_follower.IsOpen)
            {
                await _follower.OpenAsync(CancellationToken.None);
                _last = await store.ReadCheckpointsBeforeAsync(long.MaxValue, 1, CancellationToken.None) is [var last] ? last : null;
                await _follower.FollowAsync(CancellationToken.None);
                await CheckAsync();
            }
            else
            {
                await _follower.FollowAsync(CancellationToken.None);
            }

            await SignIfDueAsync();
            _fault = null;
        }
        catch (InvalidDataException damage)
        {
            // It is tried again: an operator may bring the trail back. Until then there is no new checkpoint.
            if (_fault != damage.Message)
            {
                _fault = damage.Message;
                LogDamaged(Logger, damage.Message);
            }
        }

        return _last?.Size ?? 0;
    }

    protected override Task DoWhatIsDueAsync() => Follow();

    private async Task SignIfDueAsync()
    {
        var now = Clock.GetUtcNow();
        var lastAt = DateTimeOffset.FromUnixTimeMilliseconds(_last?.At ?? 0);
        if (!CheckpointRule.IsDue(_follower.Size, _follower.Asking, _last?.Size ?? 0, lastAt, now, options.CheckpointEvery))
        {
            return;
        }

        var checkpoint = new Checkpoint(keys.Origin, _follower.Size, _follower.Root());
        var text = checkpoint.ToString();
        var note = new SignedNote(text, [keys.Active(now).Sign(text, now)]);
        var kept = new KeptCheckpoint(checkpoint.Size, checkpoint.Root, note.ToString(), now.ToUnixTimeMilliseconds(), []);
        if (await store.AddCheckpointAsync(kept, CancellationToken.None))
        {
            _last = kept;
            LogSigned(Logger, checkpoint.Size);
            return;
        }

        // Another activation was first.
        _last = await store.FindCheckpointAsync(checkpoint.Size, CancellationToken.None);
    }

    private async Task CheckAsync()
    {
        await CheckAsync(_last is null ? null : new(keys.Origin, _last.Size, _last.Root), "the last checkpoint in the database");
        var kept = book.Read() is [.., var (checkpoint, _)] && checkpoint.Origin == keys.Origin ? checkpoint : null;
        await CheckAsync(kept, $"the last checkpoint in {CheckpointBook.FileName}");
    }

    private async Task CheckAsync(Checkpoint? signed, string where)
    {
        if (signed is null)
        {
            return;
        }

        if (signed.Size > _follower.Size)
        {
            _follower.Close();
            throw new InvalidDataException($"The audit trail has {_follower.Size} lines and {where} covers {signed.Size}: no checkpoint is signed.");
        }

        if (await tree.RootAsync(signed.Size, CancellationToken.None) is not { } root || !root.AsSpan().SequenceEqual(signed.Root))
        {
            _follower.Close();
            throw new InvalidDataException($"The first {signed.Size} lines of the audit trail are not those of {where}: no checkpoint is signed.");
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Signed the audit's checkpoint over {Size} lines")]
    private static partial void LogSigned(ILogger logger, long size);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The audit trail is damaged: {Fault}")]
    private static partial void LogDamaged(ILogger logger, string fault);
}
