using System.Text.Json;

namespace HealthPass.Grains.Audit;

/// <summary>Hands lines to the one writer of the cluster.</summary>
internal sealed class AuditTrail(IGrainFactory grains) : IAudit
{
    private readonly IAuditGrain _writer = grains.GetGrain<IAuditGrain>(0);

    public Task<long> WriteAsync(string actor, AuditAction action, string subject, object detail) =>
        _writer.Append(new(actor, action.Wire, subject, JsonSerializer.Serialize(detail, JsonSerializerOptions.Web)));
}
