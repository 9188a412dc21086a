using System.Diagnostics;
using HealthPass.Demo.Settings;
using HealthPass.Demo.State;
using HealthPass.Kernel.Regions;
using HealthPass.Node;
using HealthPass.Storage.Common;

namespace HealthPass.Demo.Past;

/// <summary>
/// Gives a new folder of the demo a past of some days, once and before the node starts on it: with it the wall has a
/// yesterday to compare with, and the daily report is due as anywhere. It is written beside the folder's own files and
/// moved into place as a whole, so that a start that is cut short leaves none.
/// </summary>
public static partial class DemoPast
{
    private const string DraftName = "past.new";

    /// <summary>Writes the past, unless the folder is not the demo's, has data already or is to have none.</summary>
    /// <param name="node">How the node is set up.</param>
    /// <param name="options">What the demo is like.</param>
    /// <param name="tree">The regions, with a population in the demo's proportion.</param>
    /// <param name="channels">Names of the API's channels.</param>
    /// <param name="clock">The time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether a past was written.</returns>
    public static async Task<bool> WriteAsync(
        NodeOptions node, DemoOptions options, RegionTree tree, DemoChannels channels, TimeProvider clock, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(options);
        var database = Path.Combine(node.DataDirectory, StorageOptions.SqliteFileName);
        if (options.PastDays == 0 || !DemoFolder.IsMarked(node.DataDirectory) || File.Exists(database))
        {
            return false;
        }

        var draft = Path.Combine(node.DataDirectory, DraftName);
        if (Directory.Exists(draft))
        {
            Directory.Delete(draft, recursive: true);
        }

        _ = Directory.CreateDirectory(draft);
        await WriteAsync(node, draft, options, tree, channels, clock.GetUtcNow(), cancellationToken);

        // The database comes last: with it the folder counts as one that has its past.
        foreach (var name in new[] { ResidentBook.FileName, DemoStateFile.FileName, StorageOptions.SqliteFileName })
        {
            File.Move(Path.Combine(draft, name), Path.Combine(node.DataDirectory, name), overwrite: true);
        }

        Directory.Delete(draft, recursive: true);
        return true;
    }

    private static async Task WriteAsync(
        NodeOptions node, string draft, DemoOptions options, RegionTree tree, DemoChannels channels, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var province = new DemoProvince(options.Seed, PastPlan.LaunchOf(options, now), tree);
        using var book = ResidentBook.Open(draft, province.Willing);
        var state = DemoStateFile.Open(draft);
        var clock = new PastClock(now);
        using (var silo = PastSilo.Build(node, draft, tree, clock))
        {
            using var stopping = CancellationTokenSource.CreateLinkedTokenSource(
                cancellationToken, silo.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
            var (logger, begun) = (silo.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DemoPast)), Stopwatch.GetTimestamp());
            LogBegin(logger, options.PastDays);
            await silo.StartAsync(stopping.Token);
            await new PastWriter(silo.Services, clock, options, province, channels).WriteAsync(now, book, state, stopping.Token);
            await silo.StopAsync(cancellationToken);
            LogEnd(logger, Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }

        state.Save();
        if (Directory.EnumerateFiles(draft, StorageOptions.SqliteFileName + "-*").FirstOrDefault(file => new FileInfo(file).Length > 0) is { } left)
        {
            throw new InvalidOperationException($"The made-up past was not written out: {Path.GetFileName(left)} is left.");
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A new demo: its made-up past of {Days} days is written first, once")]
    private static partial void LogBegin(ILogger logger, int days);

    [LoggerMessage(Level = LogLevel.Information, Message = "The made-up past is written, after {Seconds:F1} s")]
    private static partial void LogEnd(ILogger logger, double seconds);
}
