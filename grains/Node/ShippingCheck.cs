using HealthPass.Verification.Shipping;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HealthPass.Node;

/// <summary>
/// Whether the database takes scan records: it may answer a question and still take none. A moment is nothing; the
/// journal keeps what waits.
/// </summary>
public sealed class ShippingCheck(ScanShipper shipper) : IHealthCheck
{
    /// <summary>For how long it is nobody's worry.</summary>
    internal static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var failing = shipper.FailingFor;
        var data = new Dictionary<string, object>
        {
            ["shippedRows"] = shipper.Rows,
            ["shippingFailsForSeconds"] = (long)failing.TotalSeconds,
        };
        return Task.FromResult(failing <= Tolerated
            ? HealthCheckResult.Healthy(data: data)
            : HealthCheckResult.Unhealthy("The database takes no scan records; the journal keeps them.", data: data));
    }
}
