using HealthPass.Grains.Counting;
using HealthPass.Grains.Counting.Publishing;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.Regions.Publishing;

public sealed class PublishingGrainTests
{
    [Fact]
    public async Task Nothing_moves_between_two_releases_nor_when_the_publisher_wakes_anew()
    {
        await using var cluster = await Cluster.StartAsync();
        var grain = cluster.Grains.GetGrain<IPublishingGrain>(0);
        var first = (await grain.GetRelease())!;
        Assert.Equal(MadeUpProvince.Regions.Count + Samples.Tree.Areas.All.Count, first.Regions.Count);
        Assert.Equal(0, GreenOf(first));
        await RegisterAsync(cluster, 60);
        cluster.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(first.Slot, (await grain.GetRelease())!.Slot);
        await cluster.DeactivateAsync(grain);
        var woken = (await grain.GetRelease())!;
        Assert.Equal((first.Slot, first.Day), (woken.Slot, woken.Day));
        Assert.Equal(first.Regions.ToHashSet(), woken.Regions.ToHashSet());

        cluster.Clock.Advance(TimeSpan.FromMinutes(1));
        await Eventually.HoldsAsync(async () => (await grain.GetRelease())!.Slot == first.Next);
        var second = (await grain.GetRelease())!;
        Assert.InRange(GreenOf(second), 50, 60);
        var store = cluster.Get<IPublishedStore>();
        Assert.Equal([first.Slot, second.Slot], (await store.ReadCurveAsync(Samples.County.Code, Samples.Today, CancellationToken.None)).Select(row => row.Slot));
        var day = Assert.Single(await store.ReadDaysAsync([Samples.County.Code], Samples.Today.AddDays(-1), Samples.Today, CancellationToken.None));
        Assert.Equal((Samples.Today, GreenOf(second)), (day.Day, day.Counts.Green));

        // Of a day that is over only what was told last is kept.
        await store.DropAsync(Samples.Today.AddDays(1), CancellationToken.None);
        Assert.Equal(second.Slot, Assert.Single(await store.ReadCurveAsync(Samples.County.Code, Samples.Today, CancellationToken.None)).Slot);
    }

    [Fact]
    public async Task A_second_publisher_of_a_torn_cluster_is_told_what_the_first_has_told()
    {
        await using var cluster = await Cluster.StartAsync();
        var store = cluster.Get<IPublishedStore>();
        var told = new Release(100, 200, Samples.Today, [Counts(40)]);
        Assert.Same(told, await store.KeepAsync(told, CancellationToken.None));
        var kept = await store.KeepAsync(new(100, 200, Samples.Today, [Counts(50)]), CancellationToken.None);
        Assert.Equal([Counts(40)], kept.Regions);
        Assert.Equal([Counts(40)], (await store.ReadLatestAsync(CancellationToken.None))!.Regions);

        static PublishedCounts Counts(long green) => new(Samples.County.Code, green, green, 0, 0, 0, 0, 0, 0, 0);
    }

    [Fact]
    public async Task The_wall_goes_on_while_the_database_keeps_nothing()
    {
        await using var cluster = await Cluster.StartAsync();
        var grain = cluster.Grains.GetGrain<IPublishingGrain>(0);
        var first = (await grain.GetRelease())!;
        cluster.Break("published_count");
        cluster.Clock.Advance(TimeSpan.FromMinutes(10));
        using (cluster.HoldWrites())
        {
            await Eventually.HoldsAsync(async () => (await grain.GetRelease())!.Slot == first.Next);
        }
    }

    private static long GreenOf(Release release) => release.Regions.Single(region => region.Code == Samples.County.Code).Green;

    // The regions read the table when they wake.
    private static async Task RegisterAsync(Cluster cluster, int persons)
    {
        _ = await Task.WhenAll(Enumerable.Range(0, persons).Select(number => cluster.RegisterAsync(number)));
        foreach (var region in new[] { Samples.County, Samples.City, Samples.Tree.Root })
        {
            await cluster.DeactivateAsync(cluster.Grains.GetGrain<IRegionGrain>(region.Code.Value));
        }
    }
}
