using HealthPass.Storage;
using Microsoft.Extensions.Hosting;

namespace HealthPass.Node;

/// <summary>Makes and migrates the schema before a client looks for gateways in it; whichever process comes first does it.</summary>
internal sealed class SchemaAtStart(NodeOptions options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => StorageSchema.MigrateAsync(options.Storage, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
