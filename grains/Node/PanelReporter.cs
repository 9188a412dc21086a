using HealthPass.Grains.Counting.Panels;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Shipping;
using HealthPass.Verification.Tally;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>Tells the panels every five seconds which venues of this node have new scans, and how far behind the database is.</summary>
internal sealed partial class PanelReporter(
    NodeTally tally,
    TallyReporter reporter,
    ScanJournal journal,
    ScanShipper shipper,
    IGrainFactory grains,
    TimeProvider clock,
    ILogger<PanelReporter> logger) : BackgroundService
{
    private const int ReportEvery = 5;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly LagMeter _lag = new();
    private readonly Dictionary<VenueId, long> _sent = [];
    private Guid _incarnation;
    private long _sequence;
    private DateOnly _day;
    private TimeSpan _waited;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            for (var round = 0; ; round++)
            {
                Look();
                if (round % ReportEvery == 0)
                {
                    await ReportAsync();
                }

                if (!await timer.WaitForNextTickAsync(stoppingToken))
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The node stops.
        }
    }

    /// <summary>Sends one report.</summary>
    internal async Task ReportAsync()
    {
        try
        {
            await SendAsync(MakeReport());
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            // It may have arrived or not: the next one says everything.
            _incarnation = Guid.Empty;
            LogNotSent(logger, error);
        }
    }

    private void Look() => _waited = _lag.Look(clock.GetUtcNow(), journal.DurableAddress, shipper.LagBytes);

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
        var now = clock.GetUtcNow();
        var today = ShanghaiDay.Of(now);
        var complete = _incarnation == Guid.Empty || _day != today;
        if (complete)
        {
            _sent.Clear();
            _day = today;
        }

        var changed = tally.ScansByVenue(today).Where(venue => _sent.GetValueOrDefault(venue.Venue) != venue.Scans).ToList();
        foreach (var (venue, scans) in changed)
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
            ++_sequence);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The wall's panels did not take this node's report; the next one says everything")]
    private static partial void LogNotSent(ILogger logger, Exception error);
}
