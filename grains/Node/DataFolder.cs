using Microsoft.Extensions.Hosting;

namespace HealthPass.Node;

/// <summary>Holds the data folder from the first stage to the last: nobody else writes into it meanwhile, and no other node ever.</summary>
internal sealed class DataFolder(NodeOptions options) : IHostedService
{
    private FolderLock? _lock;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _lock = FolderLock.Take(options.DataDirectory);
        try
        {
            NodeMark.Keep(options.DataDirectory, options.Name);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _lock?.Dispose();
        return Task.CompletedTask;
    }
}
