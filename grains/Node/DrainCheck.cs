using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HealthPass.Node;

/// <summary>Whether traffic should be sent here: not while the node is leaving, and not while its disk takes no scans.</summary>
public sealed class DrainCheck(NodeDrain drain, JournalWatch journal) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        drain.IsDraining ? HealthCheckResult.Unhealthy("The node is being stopped; ask another.")
        : journal.IsFailing ? HealthCheckResult.Unhealthy("The journal's disk takes no records: scans cannot be answered here.")
        : HealthCheckResult.Healthy());
}
