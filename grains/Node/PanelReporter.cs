using HealthPass.Grains.Counting.Panels;
using HealthPass.Kernel.Loops;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Shipping;
using HealthPass.Verification.Tally;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>Tells the panels every five seconds which venues of this node have new scans, and how far behind the database is.</summary>
internal sealed class PanelReporter(
    NodeTally tally,
    TallyReporter reporter,
    ScanJournal journal,
    ScanShipper shipper,
    IGrainFactory grains,
    TimeProvider clock,
    ILogger<PanelReporter> logger) : Loop("Looking how far the database is behind", TimeSpan.FromSeconds(1), clock, logger, atOnce: true)
{
    private const int ReportEvery = 5;

    private readonly Outage _sending = new("Reports to the wall's panels", clock, logger);
    private readonly LagMeter _lag = new();
    private readonly Dictionary<VenueId, long> _sent = [];
    private Guid _incarnation;
    private long _sequence;
    private int _round;
    private DateOnly _day;
    private TimeSpan _waited;

    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        Look();
        if (_round++ % ReportEvery == 0)
        {
            await ReportAsync();
        }
    }

    /// <summary>Sends one report.</summary>
    internal async Task ReportAsync()
    {
        if (!await _sending.TryAsync(() => SendAsync(MakeReport())))
        {
            // It may have arrived or not: the next one says everything.
            _incarnation = Guid.Empty;
        }
    }

    private void Look() => _waited = _lag.Look(Clock.GetUtcNow(), journal.DurableAddress, shipper.LagBytes);

    private async Task SendAsync(PanelReport report)
    {
        var incarnation = await grains.GetGrain<IPanelsGrain>(0).Report(report);
        if (incarnation != _incarnation && !report.Complete)
        {
            _incarnation = Guid.Empty;
            incarnation = await grains.GetGrain<IPanelsGrain>(0).Report(MakeReport());
        }

        _incarnation = incarnation;
    }

    private PanelReport MakeReport()
    {
        var now = Clock.GetUtcNow();
        var today = ShanghaiDay.Of(now);
        var complete = _incarnation == Guid.Empty || _day != today;
        if (complete)
        {
            _sent.Clear();
            _day = today;
        }

        var changed = tally.ScansByVenue(today).Where(venue => _sent.GetValueOrDefault(venue.Venue) != venue.Scans).ToList();
        foreach (var (venue, scans, _) in changed)
        {
            _sent[venue] = scans;
        }

        var lag = shipper.LagBytes;
        return new(
            tally.Node,
            today,
            [.. changed.Select(venue => venue.Venue.ToGrainKey())],
            [.. changed.Select(venue => venue.Scans)],
            complete,
            (lag + JournalCodec.ScanSize - 1) / JournalCodec.ScanSize,
            _waited.TotalSeconds,
            shipper.FailingFor.TotalSeconds,
            (now - reporter.ReportedAt).TotalSeconds,
            tally.Process,
            ++_sequence,
            [.. changed.Select(venue => venue.CheckIns)]);
    }
}
