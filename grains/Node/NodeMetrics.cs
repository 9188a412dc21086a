using System.Diagnostics.Metrics;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Verdicts;
using HealthPass.Node.Lookup;
using HealthPass.Storage.Common;
using HealthPass.Verification.Board;
using HealthPass.Verification.CheckIns;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Shipping;
using HealthPass.Verification.Tally;
using HealthPass.Verification.Verdicts;

namespace HealthPass.Node;

/// <summary>
/// The node's numbers on the meter <c>HealthPass</c>. They are read off what the node keeps anyway when somebody asks, so
/// that neither a scan nor a show pays for them. No number carries a person, a venue or a region.
/// </summary>
public sealed class NodeMetrics
{
    /// <summary>The meter of everything that is our own.</summary>
    public const string MeterName = "HealthPass";

    /// <summary>The meters that every process of a cluster shows: its own, and those of what it stands on.</summary>
    public static readonly IReadOnlyList<string> Meters = [MeterName, "Microsoft.Orleans", "System.Runtime", "Npgsql"];

    private static readonly Verdict[] Verdicts = [Verdict.Allow, Verdict.Check, Verdict.Deny];

    private static readonly AuditFault[] AuditFaults = [.. Enum.GetValues<AuditFault>().Where(fault => fault != AuditFault.None)];

    private readonly JournalWatch _watch;

    /// <summary>Creates the instruments.</summary>
    /// <param name="meters">Makes the meter.</param>
    /// <param name="watch">Counts scans and commits.</param>
    /// <param name="journal">The journal.</param>
    /// <param name="shipper">Carries the journal to the database.</param>
    /// <param name="persons">The board.</param>
    /// <param name="venues">The venue board.</param>
    /// <param name="lookups">Finds who is not on the board.</param>
    /// <param name="recents">Remembers scan ids.</param>
    /// <param name="places">Knows where codes were seen.</param>
    /// <param name="reads">Counts what gates read twice.</param>
    /// <param name="checkIns">Counts who checked in twice.</param>
    /// <param name="printed">Counts printed codes.</param>
    /// <param name="tally">Counts shows.</param>
    /// <param name="reporter">Tells the regions.</param>
    /// <param name="drain">Knows whether the node is leaving.</param>
    /// <param name="seals">Counts seals that do not hold.</param>
    /// <param name="audit">Knows what is the matter with the audit trail.</param>
    /// <param name="database">Knows whether the database answers.</param>
    /// <param name="clock">The clock.</param>
    public NodeMetrics(
        IMeterFactory meters,
        JournalWatch watch,
        ScanJournal journal,
        ScanShipper shipper,
        PersonBoard persons,
        VenueBoard venues,
        DirectoryStatusReader lookups,
        RecentScans recents,
        CodePlaces places,
        RepeatedReads reads,
        CheckInWatch checkIns,
        PrintedLane printed,
        NodeTally tally,
        TallyReporter reporter,
        NodeDrain drain,
        SealAlarms seals,
        AuditStanding audit,
        IDatabaseStanding database,
        TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _watch = watch;
        var meter = meters.Create(MeterName);
        _ = meter.CreateObservableGauge(
            "healthpass.build.info", () => new Measurement<int>(1, new KeyValuePair<string, object?>("version", NodeVersion.Text)), "{node}", "The build that runs, always 1.");
        _ = meter.CreateObservableGauge(
            "healthpass.database.gone", () => database.IsAway ? 1 : 0, "{database}", "1 while the database does not answer and is looked for once a second.");
        _ = meter.CreateObservableCounter("healthpass.scans", ScansByVerdict, "{scan}", "Durable scans since the start, by verdict.");
        _ = meter.CreateObservableCounter("healthpass.scans.lanes", ScansByLane, "{scan}", "Durable scans since the start, by how the person was named, and beside that by what was out of the ordinary.");
        _ = meter.CreateObservableCounter("healthpass.scans.passages", ScansByDirection, "{scan}", "Durable scans since the start, by the way people went: in, out, or through.");
        _ = meter.CreateObservableCounter("healthpass.scans.repeated", () => reads.Count, "{scan}", "Reads of a code that a gate had read just before, answered the same and not counted again, since the start.");
        _ = meter.CreateObservableCounter("healthpass.check_ins.repeated", () => checkIns.Repeated, "{check_in}", "Check-ins of people who had checked in there within a quarter of an hour, answered the same and not counted again, since the start.");
        _ = meter.CreateObservableCounter("healthpass.shows", () => tally.ShowsToday, "{show}", "Shows of the day in Asia/Shanghai; begins anew at midnight.");
        _ = meter.CreateObservableCounter("healthpass.journal.commits", CommitsByResult, "{commit}", "Group commits since the start, by result.");
        _ = meter.CreateObservableGauge("healthpass.journal.address", () => journal.DurableAddress, "By", "The address behind the last durable record.");
        _ = meter.CreateObservableGauge("healthpass.shipper.lag", () => shipper.LagBytes, "By", "Journal that is durable here and not yet in the database.");
        _ = meter.CreateObservableGauge("healthpass.shipper.failing", () => shipper.FailingFor.TotalSeconds, "s", "How long the database has taken no scan records, 0 while it does.");
        _ = meter.CreateObservableCounter("healthpass.shipper.rows", () => shipper.Rows, "{row}", "Scan records put into the database since the start.");
        _ = meter.CreateObservableGauge("healthpass.board.persons", () => persons.Count, "{person}", "Persons on the board.");
        _ = meter.CreateObservableGauge("healthpass.board.memory", () => persons.Bytes, "By", "Memory of the board's tables.");
        _ = meter.CreateObservableGauge("healthpass.board.venues", () => venues.Count, "{venue}", "Venues on the venue board.");
        _ = meter.CreateObservableGauge("healthpass.scan_ids", () => recents.Size.Count, "{id}", "Scan ids of gates that are remembered, so that one which is sent again gets the same answer.");
        _ = meter.CreateObservableGauge("healthpass.scan_ids.memory", () => recents.Size.Bytes, "By", "Memory that they take.");
        _ = meter.CreateObservableCounter("healthpass.board.misses", () => lookups.Misses, "{person}", "People who were not on the board or due for review, since the start.");
        _ = meter.CreateObservableGauge("healthpass.board.lookups", () => lookups.LookedUp, "{person}", "People who are being looked up now.");
        _ = meter.CreateObservableCounter("healthpass.codes.copied", () => places.Scans, "{scan}", "Scans of codes that were seen in another city within their life, since the start.");
        _ = meter.CreateObservableCounter(
            "healthpass.codes.printed",
            () => PrintedLane.Results.Select(result => new Measurement<long>(printed.Count(result), new KeyValuePair<string, object?>("result", NameOf(result)))),
            "{scan}",
            "Scans of printed codes since the start, by what came of the code: valid, or why it was refused.");
        _ = meter.CreateObservableGauge(
            "healthpass.tally.report.age", () => (clock.GetUtcNow() - reporter.ReportedAt).TotalSeconds, "s", "Time since the last round of reports to the regions was over.");
        _ = meter.CreateObservableCounter(
            "healthpass.seals.broken",
            () => BrokenSeals.All.Select(what => new Measurement<long>(seals.Count(what), new KeyValuePair<string, object?>("what", what.ToWire()))),
            "{seal}",
            "What was found altered past the system since the start: a seal that is missing or does not hold. Anything but 0 is an alarm.");
        _ = meter.CreateObservableGauge(
            "healthpass.audit.fault",
            () => AuditFaults.Select(fault => new Measurement<int>(audit.Fault == fault ? 1 : 0, new KeyValuePair<string, object?>("fault", fault.ToWire()))),
            "{fault}",
            "1 for what is the matter with the audit trail, as this node sees it.");
        _ = meter.CreateObservableGauge("healthpass.node.draining", () => drain.IsDraining ? 1 : 0, "{node}", "1 while the node is on its way out.");
    }

    // In the words of the problems that gates are answered.
    private static string NameOf(ScanFault result) => result switch
    {
        ScanFault.None => "valid",
        ScanFault.CodeMalformed => "malformed",
        ScanFault.CodeUnknownKey => "unknown_key",
        ScanFault.CodeForged => "forged",
        ScanFault.CodeExpired => "expired",
        ScanFault.CodeFromTheFuture => "from_the_future",
        _ => "ended",
    };

    private IEnumerable<Measurement<long>> ScansByVerdict() =>
        Verdicts.Select(verdict => new Measurement<long>(_watch.ScansOf(verdict), new KeyValuePair<string, object?>("verdict", verdict.ToWire())));

    private IEnumerable<Measurement<long>> ScansByLane() =>
        _watch.ScansByLane().Select(lane => new Measurement<long>(lane.Scans, new KeyValuePair<string, object?>("lane", lane.Lane)));

    private IEnumerable<Measurement<long>> ScansByDirection() =>
        _watch.ScansByDirection().Select(way => new Measurement<long>(way.Scans, new KeyValuePair<string, object?>("direction", way.Direction)));

    private IEnumerable<Measurement<long>> CommitsByResult() =>
    [
        new(_watch.Commits, new KeyValuePair<string, object?>("result", "durable")),
        new(_watch.Failures, new KeyValuePair<string, object?>("result", "failed")),
    ];
}
