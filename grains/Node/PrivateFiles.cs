using HealthPass.Kernel.Files;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>
/// Takes from what is there already what others may do with it: files of an earlier build, or restored ones. It looks at the data
/// folder, the files in it, the journal and the key file, and at nothing else that somebody may keep beside them.
/// </summary>
public sealed partial class PrivateFiles(NodeOptions options, ILogger<PrivateFiles> logger) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var path in Known().Distinct().Where(Path.Exists))
        {
            try
            {
                if (OwnerOnly.Narrow(path))
                {
                    LogNarrowed(logger, path);
                }
            }
            catch (Exception error) when (error is UnauthorizedAccessException or IOException)
            {
                // Somebody else's, as a mounted secret may be: its modes are for whoever mounts it to choose.
                LogWide(logger, path, error.Message);
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // A link in the data folder leads to what may be somebody else's; the journal's may lead to a disk of its own.
    private IEnumerable<string> Known() =>
    [
        options.DataDirectory,
        .. Directory.EnumerateFiles(options.DataDirectory).Where(file => File.ResolveLinkTarget(file, returnFinalTarget: false) is null),
        options.Journal.Folder,
        .. Directory.Exists(options.Journal.Folder) ? Directory.EnumerateFiles(options.Journal.Folder) : [],
        options.KeysFile,
    ];

    [LoggerMessage(Level = LogLevel.Warning, Message = "Others than the owner could use {Path}; now they cannot")]
    private static partial void LogNarrowed(ILogger logger, string path);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Others than the owner can use {Path}, and its mode cannot be changed: {Why}")]
    private static partial void LogWide(ILogger logger, string path, string why);
}
