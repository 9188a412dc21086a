using HealthPass.Grains.Counting;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Regions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HealthPass.Node;

/// <summary>Whether a process without a silo reaches the cluster.</summary>
public sealed class ClientReadiness(NodeOptions options, IGrainFactory grains, RegionTree regions, RingAgreement ring) : IHealthCheck
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>
        {
            ["node"] = options.Name,
            ["keysLacking"] = ring.Lacking.Select(key => key.ToString()),
            ["keysWaiting"] = ring.Waiting.Select(key => key.ToString()),
        };
        try
        {
            _ = await grains.GetGrain<IRegionGrain>(regions.Root.Code.Value).GetSnapshot().WaitAsync(Timeout, cancellationToken);
            return HealthCheckResult.Healthy("ready", data);
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            return HealthCheckResult.Unhealthy("The cluster does not answer.", error, data);
        }
    }
}
