using HealthPass.Grains.Counting.History;
using HealthPass.Node;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;
using HealthPass.Verification.Shipping;
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
        using var service = new ShippedThrough(
            journal, cluster.Get<IScanStore>(), cluster.Get<IHistoryStore>(), cluster.Clock, NullLogger<ShippedThrough>.Instance);
        await service.LookAsync(CancellationToken.None);
        Assert.Equal((Samples.Noon - Margin).ToUnixTimeMilliseconds(), (await ProgressAsync()).ShippedThrough);

        await journal.AppendAsync(Samples.Scan(1));
        cluster.Clock.Advance(TimeSpan.FromMinutes(5));
        await service.LookAsync(CancellationToken.None);
        await service.SayStoppedAsync(CancellationToken.None);
        Assert.Equal(((Samples.Noon - Margin).ToUnixTimeMilliseconds(), false), ((await ProgressAsync()).ShippedThrough, (await ProgressAsync()).Stopped));

        // Shipped later: the word is for the instant of the mark, not for now.
        cluster.Clock.Advance(TimeSpan.FromMinutes(5));
        while (await shipper.ShipOnceAsync(CancellationToken.None))
        {
        }

        await service.LookAsync(CancellationToken.None);
        Assert.Equal((Samples.Noon.AddMinutes(5) - Margin).ToUnixTimeMilliseconds(), (await ProgressAsync()).ShippedThrough);
        await service.SayStoppedAsync(CancellationToken.None);
        Assert.True((await ProgressAsync()).Stopped);
        await service.LookAsync(CancellationToken.None);
        Assert.Equal((Samples.Noon.AddMinutes(10) - Margin).ToUnixTimeMilliseconds(), (await ProgressAsync()).ShippedThrough);
        Assert.False((await ProgressAsync()).Stopped);

        async Task<NodeProgress> ProgressAsync() => Assert.Single(await cluster.Get<IHistoryStore>().ReadProgressAsync(CancellationToken.None));
    }
}
