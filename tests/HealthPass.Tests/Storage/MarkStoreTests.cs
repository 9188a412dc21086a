using HealthPass.Grains.Campaign.Marks;
using Xunit;

namespace HealthPass.Tests.Storage;

/// <summary>Marks of pushes, as the database keeps them.</summary>
public abstract class MarkStoreTests<TFixture> : StorageTests<TFixture>
    where TFixture : StorageFixture, new()
{
    private IMarkStore Marks => Store<IMarkStore>();

    [Fact]
    public async Task A_mark_is_read_as_it_was_written_until_it_is_taken_away()
    {
        var mark = new CampaignMark(Guid.NewGuid(), MarkKind.Broadcast, Samples.City.Code, Samples.Today, "村村响广播", "officer", 7);
        Assert.True(await Marks.AddAsync(mark, Cancelled));
        Assert.False(await Marks.AddAsync(mark with { Words = "另一个" }, Cancelled));
        Assert.Equal(mark, await Marks.FindAsync(mark.MarkId, Cancelled));
        Assert.True(await Marks.RemoveAsync(mark.MarkId, Cancelled));
        Assert.False(await Marks.RemoveAsync(mark.MarkId, Cancelled));
        Assert.Null(await Marks.FindAsync(mark.MarkId, Cancelled));
    }

    [Fact]
    public async Task A_region_is_concerned_by_marks_of_its_own_above_and_below_newest_first()
    {
        CampaignMark[] marks =
        [
            Mark(Samples.Tree.Root.Code, -3), Mark(Samples.City.Code, -2), Mark(Samples.Village.Code, -1), Mark(Samples.FarVillage.Code, 0),
        ];
        foreach (var mark in marks)
        {
            Assert.True(await Marks.AddAsync(mark, Cancelled));
        }

        var (from, to) = (Samples.Today.AddDays(-10), Samples.Today);
        Assert.Equal([marks[2], marks[1], marks[0]], await Marks.ListAsync(Samples.City, from, to, 10, Cancelled));
        Assert.Equal([marks[2], marks[1], marks[0]], await Marks.ListAsync(Samples.Village, from, to, 10, Cancelled));
        Assert.Equal([.. marks.Reverse()], await Marks.ListAsync(Samples.Tree.Root, from, to, 10, Cancelled));
        Assert.Equal([marks[2]], await Marks.ListAsync(Samples.City, from, to, 1, Cancelled));
        Assert.Equal([marks[0]], await Marks.ListAsync(Samples.City, from, Samples.Today.AddDays(-3), 10, Cancelled));
    }

    private static CampaignMark Mark(Kernel.Regions.RegionCode region, int days) => new(Guid.NewGuid(), MarkKind.Text, region, Samples.Today.AddDays(days), "短信", "officer", 7);
}
