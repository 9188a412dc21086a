using HealthPass.Grains.Editions;
using HealthPass.Storage;
using Microsoft.Extensions.Hosting;

namespace HealthPass.Node;

/// <summary>Brings what is stored to this process's edition of the list of regions, before its counts are read.</summary>
internal sealed class EditionStart(NodeOptions options, EditionMover mover) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await StorageSchema.MigrateAsync(options.Storage, cancellationToken);
        await mover.BringAsync(options.LostNodes, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
