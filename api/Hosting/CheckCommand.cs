using System.Globalization;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Operators;
using HealthPass.Api.Posters;
using HealthPass.Api.Residents;
using HealthPass.Api.Shell;
using HealthPass.Grains.Rings;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Files;
using HealthPass.Node;
using HealthPass.Storage;

namespace HealthPass.Api.Hosting;

/// <summary>
/// The command <c>check</c>: goes through what a start needs, without starting and without making or changing anything, and says of
/// each whether it would hold.
/// </summary>
internal static class CheckCommand
{
    private const long LeastDisk = 1L << 30;

    private static readonly TimeSpan ClockMayDiffer = TimeSpan.FromSeconds(5);

    public static async Task<int?> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        var findings = new List<CheckFinding>();
        IConfiguration? configuration = null;
        NodeOptions? options = null;
        try
        {
            configuration = CommandSettings.Configure(arguments);
            options = NodeOptions.Read(configuration);
            ReadAll(configuration);
            findings.Add(new("settings", true, $"node {options.Name}, {options.Role}, {options.Storage.Provider}"));
        }
        catch (Exception error) when (SettingsFaults.Is(error))
        {
            findings.Add(new("settings", false, error.Message));
        }

        if (options is not null)
        {
            findings.Add(FolderOf(options));
            findings.Add(DiskOf(options));
            findings.AddRange(await DatabaseOfAsync(options));
            findings.AddRange(PortsOf(options, configuration!));
        }

        foreach (var finding in findings)
        {
            await output.WriteLineAsync($"{(finding.IsGood ? "ok   " : "WRONG")}  {finding.What}: {finding.Words}");
        }

        return findings.TrueForAll(finding => finding.IsGood) ? ExitCodes.Done : ExitCodes.Failed;
    }

    // Each section is held to what it must be when it is read.
    private static void ReadAll(IConfiguration configuration)
    {
        _ = OperatorOptions.Read(configuration);
        _ = StaffOptions.Read(configuration);
        _ = OpenIdOptions.Read(configuration);
        _ = WallOptions.Read(configuration);
        _ = ApiKeySettings.Read(configuration);
        _ = ResidentSettings.Read(configuration);
        _ = PosterSettings.Read(configuration);
        _ = AdmissionOptions.Read(configuration);
        _ = HttpShell.Read(configuration, new OwnPort(null));
    }

    private static CheckFinding FolderOf(NodeOptions options)
    {
        var folder = options.DataDirectory;
        if (!Directory.Exists(folder))
        {
            var above = Path.GetDirectoryName(folder);
            while (above is not null && !Directory.Exists(above))
            {
                above = Path.GetDirectoryName(above);
            }

            return above is not null && FolderAccess.CanWrite(above)
                ? new("data folder", true, $"{folder} is made at the first start")
                : new("data folder", false, $"{folder} is not there, and the user {Environment.UserName} cannot make it in {above}");
        }

        return FolderAccess.CanWrite(folder)
            ? FolderLock.IsHeld(folder) ? new("data folder", false, $"a process runs on {folder} already") : new("data folder", true, folder)
            : new("data folder", false, $"the user {Environment.UserName} cannot write into {folder}");
    }

    private static CheckFinding DiskOf(NodeOptions options)
    {
        var folder = options.DataDirectory;
        while (!Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        var free = new DriveInfo(folder).AvailableFreeSpace;
        return new("disk", free >= LeastDisk, string.Create(CultureInfo.InvariantCulture, $"{free / (double)LeastDisk:F1} GiB free under {folder}{(free >= LeastDisk ? string.Empty : "; at least 1 GiB is needed")}"));
    }

    private static async Task<IReadOnlyList<CheckFinding>> DatabaseOfAsync(NodeOptions options)
    {
        DatabaseReport report;
        KnownRings state;
        RingVerdict verdict;
        var findings = new List<CheckFinding>();
        try
        {
            report = await StorageProbe.RunAsync(options.Storage);
            findings.Add(new("database", report.Fault is null, report.Fault ?? Words(report)));
            (state, verdict) = await KeyFileProbe.RunAsync(options);
            findings.Add(KeysOf(options, state, verdict));
        }
        catch (KeyFileRefusedException refused)
        {
            findings.Add(new("key file", false, refused.Message));
            return findings;
        }
        catch (Exception error) when (DependencyFaults.IsStorageUnavailable(error))
        {
            return [new("database", false, $"does not answer: {error.Message}")];
        }

        findings.Add(ClockOf(report.Now, state.Nodes));
        return findings;
    }

    private static string Words(DatabaseReport report) =>
        !report.IsThere ? "is made at the first start"
        : report.Waiting.Count == 0 ? $"answers, its schema is this build's ({report.Newest})"
        : report.Newest is null ? "answers, and is empty"
        : $"answers; the next start runs {string.Join(", ", report.Waiting)}, and older builds do not start any more then";

    private static CheckFinding KeysOf(NodeOptions options, KnownRings state, RingVerdict verdict) => new(
        "key file", verdict.Fault == RingFault.None,
        verdict.Fault != RingFault.None ? KeyFileWords.Of(verdict, options.KeysFile)
        : !File.Exists(options.KeysFile) ? $"{options.KeysFile} is made at the first start"
        : state.Kept.Count == 0 ? $"{options.KeysFile}; the database takes its fingerprints at the next start"
        : $"{options.KeysFile} has every key that the database needs");

    private static CheckFinding ClockOf(DateTimeOffset? databases, IReadOnlyList<NodeWord> words)
    {
        var now = TimeProvider.System.GetUtcNow();
        if (databases is { } other && (now - other).Duration() is var apart && apart > ClockMayDiffer)
        {
            return new("clock", false, string.Create(CultureInfo.InvariantCulture, $"{apart.TotalSeconds:F0} s {(now > other ? "ahead of" : "behind")} the database's; set it by NTP"));
        }

        var last = words.Count == 0 ? 0 : words.Max(word => word.SaidAt);
        return last > (now + ClockMayDiffer).ToUnixTimeSeconds()
            ? new("clock", false, $"behind what a node wrote at {DateTimeOffset.FromUnixTimeSeconds(last):O}; set it by NTP")
            : new("clock", true, string.Create(CultureInfo.InvariantCulture, $"{now:O}{(databases is { } its ? $", {(now - its).Duration().TotalMilliseconds:F0} ms from the database's" : string.Empty)}"));
    }

    private static IEnumerable<CheckFinding> PortsOf(NodeOptions options, IConfiguration configuration) => NodePorts.Of(options, configuration).Select(port =>
        NodePorts.WhyTaken(port) is { } why
            ? new CheckFinding("port", false, $"{port.What}: {port.Address}:{port.Port} cannot be taken: {why}")
            : new CheckFinding("port", true, $"{port.What}: {port.Address}:{port.Port} is free"));
}
