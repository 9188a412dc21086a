using HealthPass.Grains.People;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>
/// Finds out at the start whether what has no seal is still taken: only in a database of a build without seals, until every node
/// seals. Once this node knows that it is not, a file of its own says so as well: whoever takes the mark out of the database
/// brings nothing back.
/// </summary>
public sealed partial class SealStart(
    NodeOptions options, ISealStore store, IPersonDirectory directory, Sealer sealer, SealEra era, SealAlarms alarms, TimeProvider clock, ILogger<SealStart> logger)
    : IHostedService
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "sealed";

    private string File => Path.Combine(options.DataDirectory, FileName);

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await IsMarkedAsync(cancellationToken))
        {
            Keep();
            return;
        }

        if (System.IO.File.Exists(File))
        {
            alarms.Raise(BrokenSeal.Era, options.Name);
        }
        else if ((await directory.ReadPageAsync(default, 1, cancellationToken)).Count > 0)
        {
            era.Open();
            LogOpen(logger);
            return;
        }

        await store.SetAsync(SealEraMark.Of(clock.GetUtcNow().ToUnixTimeSeconds(), sealer), cancellationToken);
        Keep();
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Looks whether the cluster has closed it meanwhile.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        if ((era.IsClosed && !System.IO.File.Exists(File)) || (!era.IsClosed && await IsMarkedAsync(cancellationToken)))
        {
            Keep();
        }
    }

    private async Task<bool> IsMarkedAsync(CancellationToken cancellationToken) => await store.ReadAsync(cancellationToken) is { } mark && mark.Holds(sealer);

    private void Keep()
    {
        System.IO.File.WriteAllText(File, "Nothing without a seal is taken any more.\n");
        era.Close();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The database is of a build without seals: what has none is taken until every node seals and all rows have one")]
    private static partial void LogOpen(ILogger logger);
}
