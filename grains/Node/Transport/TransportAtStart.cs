using Microsoft.Extensions.Hosting;

namespace HealthPass.Node.Transport;

/// <summary>Makes or reads the certificate before the process does anything else: what is wrong with it is told at the start.</summary>
internal sealed class TransportAtStart(IClusterCredentials credentials, ClusterTransport transport) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = (credentials.Current(), transport);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
