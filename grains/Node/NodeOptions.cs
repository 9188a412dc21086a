using System.Net;
using HealthPass.Grains.Counting.History;
using HealthPass.Grains.Reports;
using HealthPass.Storage.Common;
using HealthPass.Verification.Board;
using HealthPass.Verification.Journal;
using Microsoft.Extensions.Configuration;

namespace HealthPass.Node;

/// <summary>How a process is set up: the configuration section <c>HealthPass</c>, the same in every process.</summary>
public sealed class NodeOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "HealthPass";

    private const int DefaultScanRecordDays = 21;
    private const int MaxScanRecordDays = 28;

    // Nobody takes over from a node that is alone; in a cluster the others do within a health check or two.
    private static readonly TimeSpan DrainTimeInCluster = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan MaxDrainTime = TimeSpan.FromMinutes(1);

    /// <summary>Folder of the journal, the key file, the SQLite file and <c>credentials.json</c>.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The key file.</summary>
    public required string KeysFile { get; init; }

    /// <summary>What the process does.</summary>
    public required NodeRole Role { get; init; }

    /// <summary>Stable identity of the node: its journal and its counters go by it.</summary>
    public required string Name { get; init; }

    /// <summary>The address by which other nodes reach this one; without it the machine's first one that is not loopback.</summary>
    public IPAddress? Address { get; init; }

    /// <summary>Port of the silo for other silos.</summary>
    public required int SiloPort { get; init; }

    /// <summary>Port of the silo for clients.</summary>
    public required int GatewayPort { get; init; }

    /// <summary>Days that scan records are kept: 21 by default, the longest contact window of the rule book; 28 at most.</summary>
    public int ScanRecordDays { get; init; } = DefaultScanRecordDays;

    /// <summary>How the history of regions is kept.</summary>
    public HistoryOptions History { get; init; } = new();

    /// <summary>When daily reports are issued.</summary>
    public ReportOptions Reports { get; init; } = new();

    /// <summary>How large the board may become and how it is filled.</summary>
    public BoardOptions Board { get; init; } = new();

    /// <summary>How long a node that is asked to stop goes on serving, unready, so that balancers send their calls elsewhere.</summary>
    public TimeSpan DrainTime { get; init; }

    /// <summary>Where the system keeps its data.</summary>
    public required StorageOptions Storage { get; init; }

    /// <summary>The node's journal.</summary>
    public JournalOptions Journal => new() { Folder = Path.Combine(DataDirectory, "journal") };

    /// <summary>Reads the options.</summary>
    /// <param name="configuration">The process's configuration.</param>
    /// <returns>The options with their defaults filled in.</returns>
    /// <exception cref="InvalidOperationException">A value is not what it must be; the message names its key.</exception>
    public static NodeOptions Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(Section);
        var data = Path.GetFullPath(section["DataDirectory"] ?? "data");
        var name = section["Node:Name"] ?? Environment.MachineName;
        if (name.Length is 0 or > 64)
        {
            throw new InvalidOperationException($"{Section}:Node:Name must have 1 to 64 characters.");
        }

        var days = section.GetValue("Retention:ScanRecordDays", DefaultScanRecordDays);
        if (days is < 1 or > MaxScanRecordDays)
        {
            throw new InvalidOperationException($"{Section}:Retention:ScanRecordDays must lie between 1 and {MaxScanRecordDays}.");
        }

        var board = section.GetSection("Board").Get<BoardOptions>() ?? new BoardOptions();
        if (board.MaxPersons != 0 && board.MaxPersons < PersonBoard.LeastBound)
        {
            throw new InvalidOperationException($"{Section}:Board:MaxPersons must be 0 or at least {PersonBoard.LeastBound}.");
        }

        var history = section.GetSection("History").Get<HistoryOptions>() ?? new HistoryOptions();
        var reports = section.GetSection("Reports").Get<ReportOptions>() ?? new ReportOptions();
        if ((history.Fault() ?? reports.Fault()) is { } fault)
        {
            throw new InvalidOperationException(fault);
        }

        var address = default(IPAddress);
        if (section["Node:Address"] is { Length: > 0 } text && !IPAddress.TryParse(text, out address))
        {
            throw new InvalidOperationException($"{Section}:Node:Address must be an IP address.");
        }

        var storage = section.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions();
        var drain = section.GetValue("Node:DrainTime", storage.Provider == StorageProvider.Sqlite ? TimeSpan.Zero : DrainTimeInCluster);
        if (drain < TimeSpan.Zero || drain > MaxDrainTime)
        {
            throw new InvalidOperationException($"{Section}:Node:DrainTime must lie between 0 and {MaxDrainTime}.");
        }

        storage.DataDirectory = data;
        storage.NodeName = name;
        return new()
        {
            DataDirectory = data,
            KeysFile = Path.Combine(data, section["Keys:File"] ?? "keys.json"),
            Role = section.GetValue("Node:Role", NodeRole.All),
            Name = name,
            Address = address,
            SiloPort = section.GetValue("Node:SiloPort", 11111),
            GatewayPort = section.GetValue("Node:GatewayPort", 30000),
            ScanRecordDays = days,
            Board = board,
            History = history,
            Reports = reports,
            DrainTime = drain,
            Storage = storage,
        };
    }
}
