using HealthPass.Grains.Staff;
using HealthPass.Kernel.Faults;
using HealthPass.Verification.Board;
using HealthPass.Verification.Shipping;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HealthPass.Node;

/// <summary>Whether the node can do all of its work. While the database does not answer it cannot, though people on the board are still served.</summary>
public sealed class NodeReadiness(NodeOptions options, IStaffStore store, PersonBoard board, WarmStartProgress warmStart, ScanShipper shipper) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>
        {
            ["node"] = options.Name,
            ["personsOnBoard"] = board.Count,
            ["warmStart"] = warmStart.State,
            ["warmStartPersons"] = warmStart.Persons,
            ["warmStartTotal"] = warmStart.Total,
            ["journalLagBytes"] = shipper.LagBytes,
        };
        try
        {
            _ = await store.AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy("ready", data);
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            return HealthCheckResult.Unhealthy("The database does not answer; people on the board are still served.", error, data);
        }
    }
}
