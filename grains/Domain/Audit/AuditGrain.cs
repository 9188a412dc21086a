namespace HealthPass.Grains.Audit;

/// <summary>The one writer of the audit trail.</summary>
internal sealed class AuditGrain(IAuditStore store, TimeProvider clock) : Grain, IAuditGrain
{
    private AuditEntry? _head;

    public override async Task OnActivateAsync(CancellationToken cancellationToken) =>
        _head = await store.ReadHeadAsync(cancellationToken);

    public async Task<long> Append(AuditLine line)
    {
        var entry = AuditChain.Next(_head, line, clock.GetUtcNow());
        try
        {
            await store.AppendAsync([entry], CancellationToken.None);
        }
        catch
        {
            // Whether the line was written is not known: read the head again before the next.
            DeactivateOnIdle();
            throw;
        }

        _head = entry;
        return entry.Sequence;
    }

    public Task<AuditEntry?> GetHead() => Task.FromResult(_head);
}
