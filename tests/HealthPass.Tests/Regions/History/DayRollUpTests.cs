using HealthPass.Grains.Counting.History;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using Xunit;

namespace HealthPass.Tests.Regions.History;

public sealed class DayRollUpTests
{
    [Fact]
    public void Counts_rise_to_every_region_above_and_sketches_do_not_add_up()
    {
        RegionNode[] path = [Samples.Tree.Root, Samples.City, Samples.County, Samples.Township, Samples.Village];
        var rows = DayRollUp.Of(
            Samples.Tree, Samples.Today,
            [
                new(Samples.Village.Code, 10, 2, 30, new(4, 5, 6), 0, 0),
                new(Samples.County.Code, 1, 1, 1, new(1, 1, 1), 2, 1),
            ],
            new Dictionary<RegionCode, long> { [Samples.Village.Code] = 7, [Samples.Tree.Root.Code] = 8 },
            RegionLevel.Village);

        Assert.Equal(path.Select(node => node.Code), rows.Select(row => row.Region));
        Assert.Equal(new(Samples.Today, path[0].Code, 11, 3, 8, 31, new(5, 6, 7), 2, 1), rows[0]);
        Assert.Equal(new(Samples.Today, path[2].Code, 11, 3, 0, 31, new(5, 6, 7), 2, 1), rows[2]);
        Assert.Equal(new(Samples.Today, path[4].Code, 10, 2, 7, 30, new(4, 5, 6), 0, 0), rows[4]);
        Assert.Equal(3, DayRollUp.Of(Samples.Tree, Samples.Today, [new(Samples.Village.Code, 1, 0, 0, default, 0, 0)], new Dictionary<RegionCode, long>(), RegionLevel.County).Count);
    }

    [Fact]
    public void A_code_that_the_tree_does_not_have_counts_for_the_next_region_above()
    {
        var rows = DayRollUp.Of(
            Samples.Tree, Samples.Today,
            [new(new(Samples.County.Code.Value + 999_999), 1, 0, 0, default, 0, 0), new(new(110_101_000_000), 1, 0, 0, default, 0, 0)],
            new Dictionary<RegionCode, long>(), RegionLevel.Village);
        Assert.Equal(
            [(Samples.Tree.Root.Code, 2L), (Samples.City.Code, 1L), (Samples.County.Code, 1L)],
            rows.Select(row => (row.Region, row.Registered)));
    }

    [Fact]
    public void An_estimate_of_who_was_active_is_never_above_who_was_registered()
    {
        var rows = DayRollUp.Of(
            Samples.Tree, Samples.Today, [new(Samples.City.Code, 2_843, 0, 0, default, 0, 0)],
            new Dictionary<RegionCode, long> { [Samples.Tree.Root.Code] = 2_845, [Samples.City.Code] = 2_842 }, RegionLevel.City);
        Assert.Equal([2_843L, 2_842], rows.Select(row => row.Active));
    }

    [Fact]
    public void A_day_is_complete_when_every_node_has_come_past_its_end_or_has_stopped()
    {
        var end = ShanghaiDay.StartOf(Samples.Today.AddDays(1));
        Assert.True(DayProgress.IsComplete(Samples.Today, [new("a", end, false), new("b", 0, true)]));
        Assert.False(DayProgress.IsComplete(Samples.Today, [new("a", end, false), new("b", end - 1, false)]));
    }

    [Theory]
    [InlineData(0, true, false)]
    [InlineData(1, true, true)]
    [InlineData(1, false, false)]
    [InlineData(3, false, false)]
    [InlineData(4, false, true)]
    public void A_day_is_settled_when_it_is_over_and_complete_or_has_been_waited_for_long_enough(int daysLater, bool complete, bool settled) =>
        Assert.Equal(settled, DayProgress.IsSettled(Samples.Today, complete, Samples.Noon.AddDays(daysLater), new()));
}
