using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HealthPass.Node;

/// <summary>Whether what must be written can be: the word of <see cref="WriteProbe"/>. It is no matter for a balancer, as showing and scanning go on without a database.</summary>
public sealed class WriteCheck(WriteProbe probe) : IHealthCheck
{
    /// <summary>The name of the check.</summary>
    public const string Name = "writes";

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(probe.Faults is { Count: > 0 } faults ? HealthCheckResult.Unhealthy(string.Join(' ', faults.Select(fault => fault.Sentence))) : HealthCheckResult.Healthy());
}
