using HealthPass.Grains.Audit;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HealthPass.Node;

/// <summary>Says what is wrong with the audit trail. Scans and shows are not audited line by line: they are served all the same.</summary>
public sealed class AuditCheck(AuditStanding standing) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(standing.Fault == AuditFault.None ? HealthCheckResult.Healthy("audit") : HealthCheckResult.Degraded(standing.Detail));
}
