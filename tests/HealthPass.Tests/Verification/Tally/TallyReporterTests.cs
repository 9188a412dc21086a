using System.Collections.Concurrent;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Time;
using HealthPass.Node.Ports;
using HealthPass.Tests.Fakes;
using HealthPass.Tests.Verification.Shipping;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;
using HealthPass.Verification.Tally;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Verification.Tally;

public sealed class TallyReporterTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);
    private static readonly DateTimeOffset Evening = new(2022, 9, 1, 23, 59, 20, ShanghaiDay.Offset);

    private readonly TickingClock _clock = new(Evening);
    private readonly NodeTally _tally = new(Samples.Tree, "node-1", Samples.Today);
    private readonly FakeScanStore _store = new();
    private readonly ConcurrentQueue<RegionReport> _city = [];
    private readonly ConcurrentQueue<VenueReport> _venue = [];
    private readonly ScanJournal _journal;
    private readonly TallyReporter _reporter;
    private Guid _incarnation = Guid.NewGuid();
    private Exception? _fail;

    public TallyReporterTests()
    {
        _journal = new(new() { Folder = _folder.Of("journal") }, _tally, NullLogger<ScanJournal>.Instance);
        _journal.Open(0);
        _reporter = new(_tally, new GrainCounts(FakeGrains.Of(Answer)), _journal, _store, _clock, NullLogger<TallyReporter>.Instance);
    }

    [Fact]
    public async Task What_changed_is_sent_and_a_grain_that_woke_anew_is_sent_everything()
    {
        await _journal.AppendAsync(Samples.Scan(1));
        await _journal.AppendAsync(Samples.Scan(2, at: Samples.Noon.AddDays(-1)));
        await ReportAsync();
        Assert.Equal((1, 1), (LastOf(Samples.Today), LastOf(Samples.Today.AddDays(-1))));
        _city.Clear();
        _venue.Clear();
        await ReportAsync();
        Assert.Empty(_city);
        Assert.Empty(_venue);

        _incarnation = Guid.NewGuid();
        await _journal.AppendAsync(Samples.Scan(3));
        await ReportAsync();
        Assert.Equal((2, 1), (LastOf(Samples.Today), LastOf(Samples.Today.AddDays(-1))));
        Assert.Equal([Samples.Today.AddDays(-1), Samples.Today], _venue.Select(report => report.Day).Distinct().Order());
    }

    [Fact]
    public async Task Venues_that_have_nothing_more_to_report_are_forgotten_with_the_day()
    {
        await _journal.AppendAsync(Samples.Scan(1));
        await _journal.AppendAsync(Samples.Scan(2, at: Samples.Noon.AddDays(-1), venue: new(5)));
        await ReportAsync();
        _reporter.OpenToday();
        Assert.Equal(2, _reporter.VenuesRemembered);
        _clock.Advance(TimeSpan.FromDays(1));
        _reporter.OpenToday();
        Assert.Equal(1, _reporter.VenuesRemembered);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_grain_did_not_take_is_sent_again(bool dependency)
    {
        _fail = dependency ? new TimeoutException() : new InvalidDataException("a grain at fault");
        await _journal.AppendAsync(Samples.Scan(1));
        await ReportAsync();
        _fail = null;
        await ReportAsync();
        Assert.Equal(1, LastOf(Samples.Today));
        Assert.Equal(1, _venue.Last().Allow);
    }

    [Fact]
    public async Task The_loop_reports_keeps_shows_saves_sketches_and_opens_the_new_day()
    {
        await StartAsync();
        _tally.CountShow(Samples.Village.Index, Samples.Today);
        _tally.CountActive(Samples.Village.Index, Samples.Person(1), Samples.Today);
        await UntilAsync(() => !_city.IsEmpty);
        Assert.Equal(1, _city.Last(report => report.Day == Samples.Today).Shows);
        await UntilAsync(() => Shows().Count > 0);
        Assert.Equal([new ShowTally(Samples.Today, Samples.Village.Code, 1)], Shows());
        _store.Fail = () => new StorageUnavailableException("down");
        await UntilAsync(() => _clock.GetUtcNow() > Evening.AddSeconds(15));
        Assert.Empty(_store.Sketches);
        _store.Fail = null;
        await UntilAsync(() => _store.Sketches.Count == 5);
        _tally.CountShow(Samples.Village.Index, Samples.Today.AddDays(1));
        await UntilAsync(() => _clock.GetUtcNow() > Evening.AddMinutes(1) && _city.Any(report => report.Day > Samples.Today));
        _tally.CountShow(Samples.Village.Index, Samples.Today.AddDays(1));
        await _reporter.StopAsync(CancellationToken.None);
        Assert.True(_reporter.ExecuteTask!.IsCompletedSuccessfully);
        Assert.Equal(Samples.Today.AddDays(1), Shows()[^1].Day);
        Assert.Empty(_tally.TakeShowsForJournal());
    }

    [Fact]
    public async Task Shows_that_the_journal_did_not_take_are_handed_over_again()
    {
        Directory.Delete(_folder.Of("journal"));
        await StartAsync();
        _tally.CountShow(Samples.Village.Index, Samples.Today);
        await UntilAsync(() => _clock.GetUtcNow() > Evening.AddSeconds(3));
        Directory.CreateDirectory(_folder.Of("journal"));
        await UntilAsync(() => Shows().Count > 0);
        await _reporter.StopAsync(CancellationToken.None);
        Assert.Equal(1, Shows()[^1].Shows);
    }

    public void Dispose()
    {
        _reporter.Dispose();
        _journal.Dispose();
        _folder.Dispose();
    }

    private object? Answer(Type grain, object key, string method, object?[] arguments)
    {
        if (_fail is { } error)
        {
            return Task.FromException<Guid>(error);
        }

        if (grain == typeof(IVenueGrain))
        {
            _venue.Enqueue((VenueReport)arguments[0]!);
        }
        else if ((long)key == Samples.City.Code.Value)
        {
            _city.Enqueue((RegionReport)arguments[0]!);
        }

        return Task.FromResult(_incarnation);
    }

    private async Task ReportAsync()
    {
        // Twice: the first answers may ask for everything.
        await _reporter.ReportAsync();
        await _reporter.ReportAsync();
    }

    private long LastOf(DateOnly day) => _city.Last(report => report.Day == day).Allow;

    private List<ShowTally> Shows()
    {
        var shows = new List<ShowTally>();
        foreach (var (_, entries) in _journal.Read(0))
        {
            JournalEntries.ForEach(entries.Span, _ => { }, shows.Add);
        }

        return shows;
    }

    private async Task StartAsync()
    {
        await _reporter.StartAsync(CancellationToken.None);
        await _clock.Ticking.WaitAsync(Timeout, TestContext.Current.CancellationToken);
    }

    // Round by round, so that the clock never runs ahead of the reporter.
    private async Task UntilAsync(Func<bool> condition)
    {
        var deadline = Environment.TickCount64 + Timeout.TotalMilliseconds;
        while (!condition())
        {
            _clock.Advance(TimeSpan.FromMilliseconds(500));
            do
            {
                Assert.True(Environment.TickCount64 < deadline, "The condition was not met.");
                await Task.Yield();
            }
            while (_reporter.ReportedAt < _clock.GetUtcNow());
        }
    }

    private sealed class TickingClock(DateTimeOffset start) : FakeTimeProvider(start)
    {
        private readonly TaskCompletionSource _ticking = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Ticking => _ticking.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _ = _ticking.TrySetResult();
            return timer;
        }
    }
}
