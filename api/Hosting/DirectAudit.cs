using System.Text.Json;
using HealthPass.Grains.Audit;
using HealthPass.Kernel.Faults;

namespace HealthPass.Api.Hosting;

/// <summary>Writes the audit lines of an operator's command, which is no member of the cluster: behind whatever line is the last.</summary>
internal sealed class DirectAudit(IAuditStore store, TimeProvider clock) : IAudit
{
    private const int Attempts = 20;

    public async Task<long> WriteAsync(string actor, AuditAction action, string subject, object detail)
    {
        var line = new AuditLine(actor, action.Wire, subject, JsonSerializer.Serialize(detail, JsonSerializerOptions.Web));
        for (var attempt = 1; ; attempt++)
        {
            var entry = AuditChain.Next(await store.ReadHeadAsync(CancellationToken.None), line, clock.GetUtcNow());
            try
            {
                await store.AppendAsync([entry], CancellationToken.None);
                return entry.Sequence;
            }
            catch (StorageConflictException) when (attempt < Attempts)
            {
                // The cluster has written a line meanwhile.
            }
        }
    }
}
