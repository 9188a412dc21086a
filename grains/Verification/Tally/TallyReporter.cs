using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthPass.Verification.Tally;

/// <summary>
/// Every half second sends what changed in the tally to region and venue grains; every second has the journal keep the
/// show counts; every ten seconds has the database keep the sketches of active persons.
/// </summary>
public sealed partial class TallyReporter(
    NodeTally tally, ICountReceiver receiver, ScanJournal journal, IScanStore store, TimeProvider clock, ILogger<TallyReporter> logger)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(500);
    private const int JournalEvery = 2;
    private const int SaveEvery = 20;
    private const int MaxInFlight = 256;

    // As many as there are regions; and as venues that were scanned at yesterday or today, since others have nothing to report.
    private readonly Dictionary<long, Guid> _regionIncarnations = [];
    private readonly Dictionary<long, Guid> _venueIncarnations = [];
    private long _showsKeptAt = clock.GetUtcNow().UtcTicks;
    private long _sketchesSavedAt = clock.GetUtcNow().UtcTicks;
    private volatile bool _showsKept = true;
    private volatile bool _sketchesSaved = true;
    private DateOnly _day = tally.Today;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        for (var round = 1; ; round++)
        {
            try
            {
                if (!await timer.WaitForNextTickAsync(stoppingToken))
                {
                    return;
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }

            OpenToday();
            await ReportAsync();
            if (round % JournalEvery == 0)
            {
                await KeepShowsAsync();
            }

            if (round % SaveEvery == 0)
            {
                await SaveSketchesAsync();
            }
        }
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await KeepShowsAsync();
        await SaveSketchesAsync();
    }

    /// <summary>Up to when all that was counted is kept: the shows in the journal, the sketches in the database.</summary>
    public DateTimeOffset KeptThrough => new(Math.Min(Volatile.Read(ref _showsKeptAt), Volatile.Read(ref _sketchesSavedAt)), TimeSpan.Zero);

    /// <summary>Whether the last attempts to keep shows and sketches both succeeded.</summary>
    public bool IsKept => _showsKept && _sketchesSaved;

    /// <summary>Begins a new day if it is one.</summary>
    internal void OpenToday()
    {
        var today = ShanghaiDay.Of(clock.GetUtcNow());
        tally.OpenToday(today);
        if (today == _day)
        {
            return;
        }

        _day = today;
        lock (_venueIncarnations)
        {
            foreach (var gone in _venueIncarnations.Keys.Where(key => !tally.Knows(VenueId.FromGrainKey(key))).ToList())
            {
                _ = _venueIncarnations.Remove(gone);
            }
        }
    }

    /// <summary>Venues whose grain's incarnation is remembered.</summary>
    internal int VenuesRemembered
    {
        get
        {
            lock (_venueIncarnations)
            {
                return _venueIncarnations.Count;
            }
        }
    }

    /// <summary>When a round of reports was last over: every grain had answered, or had been given up for the round.</summary>
    public DateTimeOffset ReportedAt { get; private set; } = clock.GetUtcNow();

    /// <summary>Sends what changed since the last call, and waits for the grains' answers.</summary>
    internal async Task ReportAsync()
    {
        foreach (var chunk in tally.TakeRegionReports().Chunk(MaxInFlight))
        {
            await Task.WhenAll(chunk.Select(item => SendAsync(item.Region, item.Report)));
        }

        foreach (var chunk in tally.TakeVenueReports().Chunk(MaxInFlight))
        {
            await Task.WhenAll(chunk.Select(item => SendAsync(item.Venue, item.Report)));
        }

        ReportedAt = clock.GetUtcNow();
    }

    private async Task SendAsync(RegionCode region, RegionReport report)
    {
        try
        {
            var incarnation = await receiver.ReportAsync(region, report);
            if (IsNew(_regionIncarnations, region.Value, incarnation))
            {
                tally.Resend(region);
            }
        }
#pragma warning disable CA1031 // One grain that is down or broken must not end the reports of all.
        catch (Exception error)
#pragma warning restore CA1031
        {
            tally.Resend(region);
            LogNotReported(logger, error, region);
        }
    }

    private async Task SendAsync(VenueId venue, VenueReport report)
    {
        try
        {
            var incarnation = await receiver.ReportAsync(venue, report);
            if (IsNew(_venueIncarnations, venue.ToGrainKey(), incarnation))
            {
                tally.Resend(venue);
            }
        }
#pragma warning disable CA1031 // As for a region.
        catch (Exception error)
#pragma warning restore CA1031
        {
            tally.Resend(venue);
            LogVenueNotReported(logger, error, venue);
        }
    }

    // A grain that woke anew has forgotten the days it is not being told of right now.
    private static bool IsNew(Dictionary<long, Guid> incarnations, long key, Guid incarnation)
    {
        lock (incarnations)
        {
            if (incarnations.TryGetValue(key, out var known) && known == incarnation)
            {
                return false;
            }

            incarnations[key] = incarnation;
            return true;
        }
    }

    /// <summary>Has the journal keep the shows.</summary>
    internal async Task KeepShowsAsync()
    {
        var now = clock.GetUtcNow();
        var shows = tally.TakeShowsForJournal();
        try
        {
            await journal.AppendAsync(shows);
            Volatile.Write(ref _showsKeptAt, now.UtcTicks);
            _showsKept = true;
        }
        catch (JournalUnavailableException error)
        {
            _showsKept = false;
            tally.PutBack(shows);
            LogShowsNotKept(logger, error);
        }
    }

    /// <summary>Has the database keep the sketches.</summary>
    internal async Task SaveSketchesAsync()
    {
        var now = clock.GetUtcNow();
        var sketches = tally.TakeSketchesToSave();
        try
        {
            if (sketches.Count > 0)
            {
                await store.WriteSketchesAsync(sketches, CancellationToken.None);
            }

            Volatile.Write(ref _sketchesSavedAt, now.UtcTicks);
            _sketchesSaved = true;
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            _sketchesSaved = false;
            tally.PutBack(sketches);
            LogSketchesNotSaved(logger, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Region {Region} did not take the node's numbers; they are sent again")]
    private static partial void LogNotReported(ILogger logger, Exception error, RegionCode region);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Venue {Venue} did not take the node's numbers; they are sent again")]
    private static partial void LogVenueNotReported(ILogger logger, Exception error, VenueId venue);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The journal did not take the show counts; they are handed over again")]
    private static partial void LogShowsNotKept(ILogger logger, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sketches of active persons were not saved; they are saved later")]
    private static partial void LogSketchesNotSaved(ILogger logger, Exception error);
}
