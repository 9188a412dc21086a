using System.Text.Json;
using HealthPass.Kernel.Faults;

namespace HealthPass.Grains.Audit;

/// <summary>Hands lines to the one writer of the cluster, and refuses them where the trail would not keep them.</summary>
internal sealed class AuditTrail(IGrainFactory grains, AuditStanding standing) : IAudit
{
    // A process without a silo knows no grains before it has reached the cluster, and makes this one before.
    private readonly Lazy<IAuditGrain> _writer = new(() => grains.GetGrain<IAuditGrain>(0));

    public async Task<long> WriteAsync(string actor, AuditAction action, string subject, object detail)
    {
        if (standing.Refuses)
        {
            throw new AuditUnavailableException(standing.Detail);
        }

        try
        {
            return await _writer.Value.Append(new(actor, action.Wire, subject, JsonSerializer.Serialize(detail, JsonSerializerOptions.Web)));
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            throw new AuditUnavailableException("The audit trail cannot be written now.", error);
        }
    }
}
