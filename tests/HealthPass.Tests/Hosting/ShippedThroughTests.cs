using HealthPass.Grains.Counting.History;
using HealthPass.Node;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;
using HealthPass.Verification.Shipping;
using HealthPass.Verification.Tally;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class ShippedThroughTests
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_node_says_how_far_it_is_once_the_shipper_has_come_by_and_that_it_has_stopped_with_nothing_left()
    {
        await using var cluster = await Cluster.StartAsync();
        var journal = cluster.Get<ScanJournal>();
        var shipper = cluster.Get<ScanShipper>();
        journal.Open(0);
        using var reporter = Reporter(cluster, journal);
        using var service = new ShippedThrough(
            journal, reporter, cluster.Get<IScanStore>(), cluster.Get<IHistoryStore>(), cluster.Clock, NullLogger<ShippedThrough>.Instance);
        await service.TickAsync(CancellationToken.None);
        Assert.Equal((Samples.Noon - Margin).ToUnixTimeMilliseconds(), (await ProgressAsync()).ShippedThrough);

        await journal.AppendAsync(Samples.Scan(1));
        cluster.Clock.Advance(TimeSpan.FromMinutes(5));
        await KeepAsync(reporter);
        await service.TickAsync(CancellationToken.None);
        await service.SayStoppedAsync(CancellationToken.None);
        Assert.Equal(((Samples.Noon - Margin).ToUnixTimeMilliseconds(), false), ((await ProgressAsync()).ShippedThrough, (await ProgressAsync()).Stopped));

        // Shipped later: the word is for the instant of the mark, not for now.
        cluster.Clock.Advance(TimeSpan.FromMinutes(5));
        await KeepAsync(reporter);
        while (await shipper.ShipOnceAsync(CancellationToken.None))
        {
        }

        await service.TickAsync(CancellationToken.None);
        Assert.Equal((Samples.Noon.AddMinutes(5) - Margin).ToUnixTimeMilliseconds(), (await ProgressAsync()).ShippedThrough);
        await service.SayStoppedAsync(CancellationToken.None);
        Assert.True((await ProgressAsync()).Stopped);
        await service.TickAsync(CancellationToken.None);
        Assert.Equal((Samples.Noon.AddMinutes(10) - Margin).ToUnixTimeMilliseconds(), (await ProgressAsync()).ShippedThrough);
        Assert.False((await ProgressAsync()).Stopped);

        async Task<NodeProgress> ProgressAsync() => Assert.Single(await cluster.Get<IHistoryStore>().ReadProgressAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_day_does_not_count_as_shipped_while_the_journal_refuses_its_shows_over_midnight()
    {
        await using var cluster = await Cluster.StartAsync();
        using var folder = new TempFolder();
        var tally = cluster.Get<NodeTally>();
        using var journal = new ScanJournal(new() { Folder = folder.Of("journal") }, tally, NullLogger<ScanJournal>.Instance);
        journal.Open(0);
        using var reporter = Reporter(cluster, journal);
        using var service = new ShippedThrough(
            journal, reporter, cluster.Get<IScanStore>(), cluster.Get<IHistoryStore>(), cluster.Clock, NullLogger<ShippedThrough>.Instance);
        cluster.Clock.Advance(TimeSpan.FromHours(11.9));
        await KeepAsync(reporter);
        var kept = cluster.Clock.GetUtcNow();

        // The disk is gone for an hour, and midnight comes.
        Directory.Delete(folder.Of("journal"), recursive: true);
        tally.CountShow(Samples.Village.Index, Samples.Today);
        cluster.Clock.Advance(TimeSpan.FromHours(1));
        reporter.OpenToday();
        await KeepAsync(reporter);
        await service.TickAsync(CancellationToken.None);
        await service.SayStoppedAsync(CancellationToken.None);
        var said = await ProgressAsync();
        Assert.Equal(kept.ToUnixTimeMilliseconds(), said.ShippedThrough);
        Assert.False(said.Stopped);
        Assert.False(DayProgress.IsComplete(Samples.Today, [said]));

        Directory.CreateDirectory(folder.Of("journal"));
        await reporter.KeepShowsAsync();
        var shipper = new ScanShipper(journal, cluster.Get<IScanStore>(), tally, cluster.Clock, NullLogger<ScanShipper>.Instance);
        while (await shipper.ShipOnceAsync(CancellationToken.None))
        {
        }

        await service.TickAsync(CancellationToken.None);
        Assert.True(DayProgress.IsComplete(Samples.Today, [await ProgressAsync()]));
        Assert.Equal(1, (await cluster.Get<IScanStore>().ReadShowTalliesAsync(Samples.Today, CancellationToken.None)).Single().Shows);
        shipper.Dispose();

        async Task<NodeProgress> ProgressAsync() => Assert.Single(await cluster.Get<IHistoryStore>().ReadProgressAsync(CancellationToken.None));
    }

    private static async Task KeepAsync(TallyReporter reporter)
    {
        await reporter.KeepShowsAsync();
        await reporter.SaveSketchesAsync();
    }

    private static TallyReporter Reporter(Cluster cluster, ScanJournal journal) => new(
        cluster.Get<NodeTally>(), cluster.Get<ICountReceiver>(), journal, cluster.Get<IScanStore>(), cluster.Clock, NullLogger<TallyReporter>.Instance);
}
