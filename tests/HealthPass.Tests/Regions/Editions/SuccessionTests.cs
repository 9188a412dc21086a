using HealthPass.Kernel.Regions;
using Xunit;
using static HealthPass.Tests.Regions.Editions.NextEdition;

namespace HealthPass.Tests.Regions.Editions;

public sealed class SuccessionTests
{
    [Theory]
    [InlineData("510122000000", "510116000000")]
    [InlineData("510124000000", "510117000000")]
    [InlineData("510724000000", "510705000000")]
    [InlineData("513229000000", "513201000000")]
    [InlineData("513425000000", "513402000000")]
    // By two and three changes on the way.
    [InlineData("513122000000", "511803000000")]
    [InlineData("513902000000", "510185000000")]
    [InlineData("511128000000", "511403000000")]
    [InlineData("513100000000", "511800000000")]
    // What lay below an old county counts for what followed it.
    [InlineData("510122101000", "510116000000")]
    [InlineData("510122101201", "510116000000")]
    [InlineData("510107000000", "510107000000")]
    public void An_old_code_stands_for_what_followed_it(string old, string now)
    {
        Assert.Equal(now, Samples.Tree.Resolve(old).Region!.Code.ToString());
        Assert.Equal(now, Samples.Tree.Current(Code(old)).Code.ToString());
    }

    [Theory]
    [InlineData("511521000000", "511502000000 511504000000")]
    [InlineData("511721000000", "511702000000 511703000000")]
    [InlineData("513021000000", "511702000000 511703000000")]
    [InlineData("510902000000", "510903000000 510904000000")]
    public void A_code_whose_territory_was_divided_is_no_one_region_and_its_successors_are_named(string old, string successors)
    {
        var found = Samples.Tree.Resolve(old);
        Assert.True(found.IsDivided);
        Assert.Equal(successors, string.Join(' ', found.Successors.Select(region => region.Code)));

        // What was counted under it is counted where all of it lies.
        Assert.Equal(RegionLevel.City, Samples.Tree.Current(Code(old)).Level);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("510122")]
    [InlineData("５１０１２２００００００")]
    [InlineData("510199000000")]
    [InlineData("510107999000")]
    [InlineData("951010100000")]
    [InlineData("000000000000")]
    [InlineData("990000000000")]
    public void A_code_of_which_nothing_is_known_stands_for_nothing(string? code)
    {
        var found = Samples.Tree.Resolve(code);
        Assert.Null(found.Region);
        Assert.False(found.IsDivided);
    }

    [Fact]
    public void No_code_in_force_has_a_successor_and_every_way_ends_in_the_list()
    {
        Assert.All(Samples.Tree.Successions.All, row =>
        {
            Assert.False(Samples.Tree.TryFind(row.Code, out _));
            Assert.NotEmpty(Samples.Tree.Successions.Follow(row.Code));
        });
        Assert.Equal(69, Samples.Tree.Successions.All.Count);
    }

    [Fact]
    public void A_name_outlives_its_code()
    {
        Assert.Equal("双流县", Samples.Tree.NameOf(Code("510122000000")));
        Assert.Equal("双流区", Samples.Tree.NameOf(Code("510116000000")));
        Assert.Equal("双流区", Samples.Tree.NameOf(Code("510122101000")));
    }

    [Fact]
    public void Two_editions_tell_their_own_names_and_an_older_way_leads_on_into_the_newer()
    {
        Assert.Equal(("2023", new DateOnly(2023, 6, 30)), (Samples.Tree.Edition.Name, Samples.Tree.Edition.CutOff));
        Assert.Equal(Name, Tree.Edition.Name);
        Assert.Equal(NewJianyang, Tree.Resolve("513902000000").Region!.Code);
        Assert.Equal(NewJianyang, Tree.Resolve(Jianyang.ToString()).Region!.Code);
        Assert.True(Tree.Resolve(Pujiang.ToString()).IsDivided);
        Assert.Equal(Jianyang, Samples.Tree.Resolve("513902000000").Region!.Code);
    }

    [Theory]
    [InlineData("successions-51.csv", "510107000000,武侯区,510105000000,2024-01-01,made up,approved", "in force")]
    [InlineData("successions-51.csv", "510199000000,某区,510198000000,2024-01-01,made up,approved", "not known")]
    [InlineData("successions-51.csv", "510199000000,某区,510199000000,2024-01-01,made up,approved", "circle")]
    [InlineData("areas-51.csv", "A510101,成都高新区,Chengdu High-tech Zone,510107061000,reported,made up", "twice")]
    [InlineData("areas-51.csv", "A510199,某区,Some Zone,510107000000,reported,made up", "no township")]
    [InlineData("areas-51.csv", "A510199,某区,Some Zone,510107001000,perhaps,made up", "how certain")]
    public void A_list_that_says_what_cannot_be_is_not_read(string file, string line, string why)
    {
        using var folder = new TempFolder();
        Write(folder.Path);
        File.AppendAllLines(folder.Of(file), [line]);
        Assert.Contains(why, Assert.Throws<InvalidDataException>(() => RegionTree.Load(folder: folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Areas_are_townships_of_one_city_and_no_township_is_in_two()
    {
        var members = Samples.Tree.Areas.All.SelectMany(area => area.Members).ToList();
        Assert.Equal(31, members.Count);
        Assert.Equal(members.Count, members.Distinct().Count());
        Assert.All(members, member => Assert.Equal(RegionLevel.Township, member.Level));
        var zone = Samples.Tree.Areas.Find("A510101")!;
        Assert.Equal(["武侯区", "双流区", "郫都区"], zone.Parts.Select(part => part.County.Name));
        Assert.Equal(["A510101", "A510102", "A510103"], Samples.Tree.Areas.In(zone.City.Code).Select(area => area.Code));
        Assert.Equal(["A510102"], Samples.Tree.Areas.In(Code("510116000000")).Select(area => area.Code));
        Assert.Same(zone, Samples.Tree.Areas.Find(zone.Key));
        Assert.Null(Samples.Tree.Areas.Find("510107000000"));

        // Keys of areas and their parts are no regions', and tell each other apart.
        var keys = Samples.Tree.Areas.All.SelectMany(area => area.Parts.Select(part => part.Key).Prepend(area.Key)).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Null(Samples.Tree.Resolve(key.ToString()).Region));
    }
}
