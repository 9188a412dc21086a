using HealthPass.Verification.Board;
using HealthPass.Verification.Shipping;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HealthPass.Node;

/// <summary>What the node holds and how far it is; whether it can do its work is said by the other checks.</summary>
public sealed class NodeReadiness(NodeOptions options, PersonBoard board, WarmStartProgress warmStart, ScanShipper shipper, RingAgreement ring) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        HealthCheckResult.Healthy("ready", new Dictionary<string, object>
        {
            ["node"] = options.Name,
            ["personsOnBoard"] = board.Count,
            ["warmStart"] = warmStart.State,
            ["warmStartPersons"] = warmStart.Persons,
            ["warmStartTotal"] = warmStart.Total,
            ["journalLagBytes"] = shipper.LagBytes,
            ["keysLacking"] = ring.Lacking.Select(key => key.ToString()),
            ["keysWaiting"] = ring.Waiting.Select(key => key.ToString()),
        }));
}
