using HealthPass.Grains.Venues;
using Xunit;

namespace HealthPass.Tests.Venues;

public sealed class VenueLikenessTests
{
    [Fact]
    public void Names_of_regions_above_marks_and_widths_say_nothing_of_the_place()
    {
        var county = Samples.County;
        foreach (var written in (string[])["北门市场", " 北门 市场", "（北门）市场", $"{county.Name}北门市场", $"{Samples.City.Name}{county.Name}北门市场", $"{Samples.City.Name.TrimEnd('市')}北门市场"])
        {
            Assert.Equal("北门市场", VenueLikeness.Fold(written, Samples.Village));
        }

        Assert.Equal("ktv88", VenueLikeness.Fold("ＫＴＶ－88", Samples.Village));
        Assert.Equal(VenueLikeness.Fold(county.Name), VenueLikeness.Fold(county.Name, Samples.Village));
    }

    [Theory]
    [InlineData("北门农贸市场", "北门农贸市场", true)]
    [InlineData("北门农贸市场", "北门农贸大市场", true)]
    [InlineData("北门农贸市场", "北门市场", false)]
    [InlineData("北门农贸市场", "南门农贸市场", true)]
    [InlineData("第一小学", "第二小学", false)]
    [InlineData("人民医院", "中医医院", false)]
    [InlineData("", "", true)]
    [InlineData("店", "店铺", false)]
    public void Names_are_near_that_share_most_of_their_pairs(string one, string other, bool near)
    {
        Assert.Equal(near, VenueLikeness.Of(one, other) >= VenueLikeness.Near);
        Assert.Equal(VenueLikeness.Of(one, other), VenueLikeness.Of(other, one));
    }

    [Fact]
    public void A_name_is_looked_up_by_its_first_characters() =>
        Assert.Equal(["", "店", "北门"], ((string[])["", "店", "北门市场"]).Select(VenueLikeness.HeadOf));
}
