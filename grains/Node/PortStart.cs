using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace HealthPass.Node;

/// <summary>Looks, before the node joins its cluster, whether it will be able to listen: one that joins and then cannot costs the others calls.</summary>
internal sealed class PortStart(NodeOptions options, IConfiguration configuration) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var port in NodePorts.Of(options, configuration))
        {
            if (NodePorts.WhyTaken(port) is { } why)
            {
                throw new PortTakenException($"{port.What}: {port.Address}:{port.Port} cannot be taken: {why}. Another process listens there, or the address is none of this machine's.");
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
