using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Loops;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;
using Microsoft.Extensions.Logging;

namespace HealthPass.Verification.Tally;

/// <summary>
/// Every half second sends what changed in the tally to region and venue grains; every second has the journal keep the
/// show counts; every ten seconds has the database keep the sketches of active persons.
/// </summary>
public sealed partial class TallyReporter(
    NodeTally tally, ICountReceiver receiver, ScanJournal journal, IScanStore store, TimeProvider clock, ILogger<TallyReporter> logger)
    : Loop("Reports of the node's counts", TimeSpan.FromMilliseconds(500), clock, logger)
{
    private const int JournalEvery = 2;
    private const int SaveEvery = 20;
    private const int MaxInFlight = 256;

    // Told once, however many regions and rounds it lasts.
    private readonly Outage _telling = new("Regions and venues did not take the node's numbers, which are sent again", clock, logger);
    private readonly Outage _keeping = new("Show counts are not in the journal yet, and are handed over again", clock, logger, error => error is JournalUnavailableException);
    private readonly Outage _saving = new("Sketches of active persons are not saved yet", clock, logger);

    // As many as there are regions; and as venues that were scanned at yesterday or today, since others have nothing to report.
    private readonly Dictionary<long, Guid> _regionIncarnations = [];
    private readonly Dictionary<long, Guid> _venueIncarnations = [];
    private long _showsKeptAt = clock.GetUtcNow().UtcTicks;
    private long _sketchesSavedAt = clock.GetUtcNow().UtcTicks;
    private volatile bool _showsKept = true;
    private volatile bool _sketchesSaved = true;
    private DateOnly _day = tally.Today;
    private Exception? _notTaken;
    private int _round;

    /// <inheritdoc />
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        _round++;
        OpenToday();
        await ReportAsync();
        if (_round % JournalEvery == 0)
        {
            await KeepShowsAsync();
        }

        if (_round % SaveEvery == 0)
        {
            await SaveSketchesAsync();
        }
    }

    /// <inheritdoc />
    protected override async Task LastAsync(CancellationToken cancellationToken)
    {
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
        var today = ShanghaiDay.Of(Clock.GetUtcNow());
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

        ReportedAt = Clock.GetUtcNow();
        if (Interlocked.Exchange(ref _notTaken, null) is { } error)
        {
            _telling.Begin(error);
        }
        else
        {
            _telling.End();
        }
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
            _notTaken = error;
            LogNotReported(Logger, error, region);
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
            _notTaken = error;
            LogVenueNotReported(Logger, error, venue);
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
        var now = Clock.GetUtcNow();
        var shows = tally.TakeShowsForJournal();
        if (await _keeping.TryAsync(() => journal.AppendAsync(shows)))
        {
            Volatile.Write(ref _showsKeptAt, now.UtcTicks);
            _showsKept = true;
        }
        else
        {
            _showsKept = false;
            tally.PutBack(shows);
        }
    }

    /// <summary>Has the database keep the sketches.</summary>
    internal async Task SaveSketchesAsync()
    {
        var now = Clock.GetUtcNow();
        var sketches = tally.TakeSketchesToSave();
        if (sketches.Count == 0 || await _saving.TryAsync(() => store.WriteSketchesAsync(sketches, CancellationToken.None)))
        {
            Volatile.Write(ref _sketchesSavedAt, now.UtcTicks);
            _sketchesSaved = true;
        }
        else
        {
            _sketchesSaved = false;
            tally.PutBack(sketches);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Region {Region} did not take the node's numbers; they are sent again")]
    private static partial void LogNotReported(ILogger logger, Exception error, RegionCode region);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Venue {Venue} did not take the node's numbers; they are sent again")]
    private static partial void LogVenueNotReported(ILogger logger, Exception error, VenueId venue);
}
