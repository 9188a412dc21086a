using HealthPass.Verification.Standing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HealthPass.Node;

/// <summary>Whether the node may answer shows and scans: the one thing a load balancer has to know.</summary>
public sealed class NodeServing(NodeStanding standing) : IHealthCheck
{
    /// <summary>Marks the check.</summary>
    public const string Tag = "serving";

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(standing.MayServe
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The node has lost touch with its cluster.", new NodeIsolatedException()));
}
