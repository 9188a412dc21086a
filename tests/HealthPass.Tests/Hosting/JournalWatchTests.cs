using System.Diagnostics.Metrics;
using HealthPass.Kernel.Verdicts;
using HealthPass.Node;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Tally;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class JournalWatchTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private readonly NodeTally _tally = new(Samples.Tree, "node-1", Samples.Today);
    private readonly JournalWatch _watch;

    public JournalWatchTests() => _watch = new(_tally, _clock, _services.GetRequiredService<IMeterFactory>());

    [Fact]
    public void Scans_are_counted_by_verdict_and_handed_on_to_the_tally()
    {
        foreach (var verdict in new[] { Verdict.Allow, Verdict.Allow, Verdict.Check, Verdict.Deny, Verdict.Deny, Verdict.Deny })
        {
            _watch.OnDurable(Samples.Scan(1, verdict));
        }

        Assert.Equal((2L, 1L, 3L), (_watch.ScansOf(Verdict.Allow), _watch.ScansOf(Verdict.Check), _watch.ScansOf(Verdict.Deny)));
        var province = _tally.TakeRegionReports().Single(report => report.Region == Samples.Tree.Root.Code).Report;
        Assert.Equal((2L, 1L, 3L), (province.Allow, province.Check, province.Deny));
    }

    [Fact]
    public void A_disk_that_refuses_is_known_until_it_takes_a_record_again_or_what_is_tried_beside_the_journal()
    {
        Assert.False(_watch.IsFailing);
        Commit(durable: false);
        Assert.True(_watch.IsFailing);
        Commit(durable: true);
        Assert.False(_watch.IsFailing);
        var tried = _clock.GetUtcNow();
        _clock.Advance(TimeSpan.FromSeconds(10));
        Commit(durable: false);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.True(_watch.IsFailing);

        // What was tried before it failed says nothing.
        _watch.Took(tried);
        Assert.True(_watch.IsFailing);
        _watch.Took(_clock.GetUtcNow());
        Assert.False(_watch.IsFailing);
        Assert.Equal((1L, 2L), (_watch.Commits, _watch.Failures));
    }

    [Fact]
    public async Task The_journal_tells_of_every_commit_with_what_it_wrote()
    {
        using var folder = new TempFolder();
        using var journal = new ScanJournal(new() { Folder = folder.Of("journal") }, _watch, NullLogger<ScanJournal>.Instance);
        journal.Open(0);
        await journal.AppendAsync(Samples.Scan(1));
        await journal.AppendAsync(Samples.Scan(2));

        // A caller is answered as the commit ends; the watch hears of it right after.
        Assert.True(SpinWait.SpinUntil(() => _watch.Commits == 2, TimeSpan.FromSeconds(10)));
        Assert.Equal(0, _watch.Failures);
        Assert.Equal(2, _watch.ScansOf(Verdict.Allow));
    }

    public void Dispose() => _services.Dispose();

    private void Commit(bool durable) => _watch.OnCommit(136, TimeSpan.FromMilliseconds(1), durable);
}
