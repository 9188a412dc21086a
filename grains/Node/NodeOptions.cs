using System.Net;
using HealthPass.Carriers.Settings;
using HealthPass.Grains.Audit.Anchors;
using HealthPass.Grains.Campaign.Texts;
using HealthPass.Grains.Counting.History;
using HealthPass.Grains.Counting.Publishing;
using HealthPass.Grains.People;
using HealthPass.Grains.Reports;
using HealthPass.Grains.Volunteers;
using HealthPass.Kernel.Keys;
using HealthPass.Node.Transport;
using HealthPass.Storage.Common;
using HealthPass.Verification.Board;
using HealthPass.Verification.CheckIns;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Journal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace HealthPass.Node;

/// <summary>How a process is set up: the configuration section <c>HealthPass</c>, the same in every process.</summary>
public sealed class NodeOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "HealthPass";

    internal const int DefaultScanRecordDays = 21;

    // Nobody takes over from a node that is alone; in a cluster the others do within a health check or two.
    private static readonly TimeSpan DrainTimeInCluster = TimeSpan.FromSeconds(3);

    /// <summary>Folder of the journal, the key file, the SQLite file and <c>credentials.json</c>.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The key file.</summary>
    public required string KeysFile { get; init; }

    /// <summary>The suite of the keys that a first start draws. A file that is there says of each key which one it has, whatever stands here.</summary>
    public KeySuite Suite { get; init; }

    /// <summary>What the process does.</summary>
    public required NodeRole Role { get; init; }

    /// <summary>Stable identity of the node: its journal and its counters go by it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the settings say how it is called; else the data folder does, and before its first start the machine.</summary>
    public bool IsNamed { get; init; } = true;

    /// <summary>The address by which other nodes reach this one; without it the machine's first one that is not loopback.</summary>
    public IPAddress? Address { get; init; }

    /// <summary>Port of the silo for other silos.</summary>
    public required int SiloPort { get; init; }

    /// <summary>Port of the silo for clients.</summary>
    public required int GatewayPort { get; init; }

    /// <summary>How the processes of a cluster trust each other.</summary>
    public ClusterTransportOptions Cluster { get; init; } = new();

    /// <summary>Days that scan records are kept: 21 by default, the longest contact window of the rule book; 28 at most.</summary>
    public int ScanRecordDays { get; init; } = DefaultScanRecordDays;

    /// <summary>How the history of regions is kept.</summary>
    public HistoryOptions History { get; init; } = new();

    /// <summary>When numbers are published.</summary>
    public PublishingOptions Publishing { get; init; } = new();

    /// <summary>When daily reports are issued.</summary>
    public ReportOptions Reports { get; init; } = new();

    /// <summary>How the audit trail is shown to outsiders.</summary>
    public AuditOptions Audit { get; init; } = new();

    /// <summary>How fast the directory is compared with the people in it.</summary>
    public ReconcileOptions Reconcile { get; init; } = new();

    /// <summary>How many people a volunteer may help.</summary>
    public VolunteerOptions Volunteers { get; init; } = new();

    /// <summary>The campaign's texts.</summary>
    public TextOptions Texts { get; init; } = new();

    /// <summary>What makes a check-in doubtful.</summary>
    public CheckInOptions CheckIns { get; init; } = new();

    /// <summary>How large the board may become and how it is filled.</summary>
    public BoardOptions Board { get; init; } = new();

    /// <summary>How health codes are written.</summary>
    public CodeOptions Codes { get; init; } = new();

    /// <summary>How long a node that is asked to stop goes on serving, unready, so that balancers send their calls elsewhere.</summary>
    public TimeSpan DrainTime { get; init; }

    /// <summary>A folder with the files of another edition of the list of regions; null for what the program carries.</summary>
    public string? RegionsFolder { get; init; }

    /// <summary>Nodes whose journals are lost: an edition of the list of regions does not wait for them.</summary>
    public IReadOnlyList<string> LostNodes { get; init; } = [];

    /// <summary>The accounts at the carriers' gateways.</summary>
    public IReadOnlyList<CarrierSettings> Carriers { get; init; } = [];

    /// <summary>Where the system keeps its data.</summary>
    public required StorageOptions Storage { get; init; }

    /// <summary>Whether the node stands alone: a SQLite file belongs to one process, PostgreSQL to a cluster.</summary>
    public bool IsAlone => Storage.Provider == StorageProvider.Sqlite;

    /// <summary>The process as its peers see it.</summary>
    internal TransportMember Member => new(Name, IsAlone, NodeMetrics.MeterName, Cluster);

    /// <summary>The node's journal.</summary>
    public JournalOptions Journal => new() { Folder = Path.Combine(DataDirectory, "journal") };

    /// <summary>Reads the options.</summary>
    /// <param name="configuration">The process's configuration.</param>
    /// <returns>The options with their defaults filled in.</returns>
    /// <exception cref="OptionsValidationException">Values are not what they must be; the message names the key of each and what is allowed.</exception>
    /// <exception cref="InvalidOperationException">A value is none of its type; the message names the key.</exception>
    public static NodeOptions Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var settings = ValidSettings.Read(configuration.GetSection(Section), new NodeSettingsValidator());
        var data = Path.GetFullPath(settings.DataDirectory);
        var storage = settings.Storage;
        storage.DataDirectory = data;
        var name = settings.Node.Name ?? NodeMark.Read(data) ?? Environment.MachineName;
        storage.NodeName = name;
        return new()
        {
            DataDirectory = data,
            KeysFile = Path.Combine(data, settings.Keys.File),
            Suite = KeySuites.TryParse(settings.Keys.Suite, out var suite) ? suite : KeySuite.Default,
            Role = settings.Node.Role,
            Name = name,
            IsNamed = settings.Node.Name is not null,
            Address = string.IsNullOrEmpty(settings.Node.Address) ? null : IPAddress.Parse(settings.Node.Address),
            SiloPort = settings.Node.SiloPort,
            GatewayPort = settings.Node.GatewayPort,
            Cluster = settings.Cluster.Below(data),
            ScanRecordDays = settings.Retention.ScanRecordDays,
            Board = settings.Board,
            Codes = settings.Codes,
            History = settings.History,
            Publishing = settings.Publishing,
            Reports = settings.Reports,
            Audit = settings.Audit,
            Reconcile = settings.Reconcile,
            Volunteers = settings.Volunteers,
            Texts = settings.Texts,
            CheckIns = settings.CheckIns,
            Carriers = settings.Carriers,
            DrainTime = settings.Node.DrainTime ?? (storage.Provider == StorageProvider.Sqlite ? TimeSpan.Zero : DrainTimeInCluster),
            RegionsFolder = string.IsNullOrEmpty(settings.Regions.Folder) ? null : Path.GetFullPath(settings.Regions.Folder),
            LostNodes = (settings.Regions.LostNodes ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Storage = storage,
        };
    }
}
