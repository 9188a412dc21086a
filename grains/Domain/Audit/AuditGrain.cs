using Orleans.Concurrency;

namespace HealthPass.Grains.Audit;

/// <summary>The one writer of the audit trail. Calls interleave so that many share a transaction; the queue keeps their order.</summary>
[Reentrant]
internal sealed class AuditGrain : Grain, IAuditGrain
{
    private readonly AuditQueue _queue;

    public AuditGrain(IAuditStore store, TimeProvider clock) =>
        // Another activation may have written: the next caller is to find the one that the directory names.
        _queue = new(store, clock, DeactivateOnIdle);

    public override Task OnActivateAsync(CancellationToken cancellationToken) => _queue.OpenAsync(cancellationToken);

    public Task<long> Append(AuditLine line) => _queue.AppendAsync(line);

    public Task<AuditEntry?> GetHead() => Task.FromResult(_queue.Head);
}
