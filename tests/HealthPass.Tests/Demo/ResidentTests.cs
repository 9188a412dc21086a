using HealthPass.Demo.Adoption;
using HealthPass.Demo.Residents;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Names;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Regions;
using Xunit;

namespace HealthPass.Tests.Demo;

public sealed class ResidentTests
{
    private const int Seed = 20210111;
    private static readonly RegionTree Tree = SampleProvince.Tree;
    private static readonly AdoptionPlan Plan = new(Seed, Tree);
    private static readonly DateOnly Today = new(2021, 1, 11);

    [Fact]
    public void No_two_of_200_000_residents_share_a_document_or_a_phone_and_every_document_is_valid()
    {
        const int count = 200_000;
        var numbers = new ResidentNumbers(Seed);
        var (documents, phones) = (new HashSet<IdentityDocument>(), new HashSet<string>());
        for (var i = 0; i < count; i++)
        {
            var text = numbers.DocumentOf(i);
            Assert.True(DocumentParser.TryParse("resident_id", text, Today, out var document, out _), text);
            Assert.Equal(text, document.Number);
            Assert.InRange(int.Parse(text.AsSpan(6, 4), provider: null), 1940, 2015);
            Assert.Equal(numbers.IsFemale(i), (text[16] - '0') % 2 == 0);
            Assert.True(documents.Add(document));
            Assert.True(phones.Add(numbers.PhoneOf(i)));
        }
    }

    [Fact]
    public void The_last_resident_that_the_options_allow_has_a_document_too()
    {
        var text = new ResidentNumbers(int.MinValue).DocumentOf(9_999_999);
        Assert.True(DocumentParser.TryParse("resident_id", text, Today, out _, out _));
    }

    [Fact]
    public void Documents_name_no_county_that_ever_issued_one() =>
        Assert.DoesNotContain(Tree.Nodes, node => node.Code.ToString().StartsWith("5199", StringComparison.Ordinal));

    [Fact]
    public void Names_phones_and_homes_are_what_the_API_accepts()
    {
        var maker = new ResidentMaker(Seed, Plan);
        for (var i = 0; i < 5000; i++)
        {
            var resident = maker.Make(i);
            Assert.True(PersonName.TryParse(resident.Name, out var name));
            Assert.Equal(resident.Name, name.Text);
            Assert.True(PhoneNumber.TryParse(resident.Phone, out _));
            Assert.True(Tree.TryFind(resident.Home, out var home));
            Assert.Equal(RegionLevel.Village, home.Level);
        }
    }

    [Fact]
    public void A_resident_is_the_same_each_time_and_another_with_another_seed()
    {
        Assert.Equal(new ResidentMaker(Seed, Plan).Make(12_345), new ResidentMaker(Seed, Plan).Make(12_345));
        Assert.NotEqual(new ResidentMaker(Seed, Plan).Make(12_345), new ResidentMaker(Seed + 1, Plan).Make(12_345));
    }

    [Fact]
    public void Homes_lie_in_the_county_that_the_plan_says_all_over_its_villages()
    {
        var homes = new Homes(Plan);
        var found = Enumerable.Range(0, Plan.Count).Select(i => (County: Plan.CountyOf(i), Home: homes.Of(Seed, i))).ToList();
        Assert.All(found, resident => Assert.True(resident.County.Code.Contains(resident.Home)));
        var county = found.GroupBy(resident => resident.County).MaxBy(group => group.Count())!;
        var villages = county.Key.Children.Sum(township => township.Children.Count);
        Assert.InRange(county.Select(resident => resident.Home).Distinct().Count(), Math.Min(villages, county.Count()) / 2, villages);
    }

    [Fact]
    public void A_few_are_to_be_yellow_and_fewer_red()
    {
        var colours = Enumerable.Range(0, 200_000).Select(i => ColourShares.Of(Seed, i)).ToLookup(colour => colour);
        Assert.InRange(colours[Colour.Yellow].Count(), 500, 700);
        Assert.InRange(colours[Colour.Red].Count(), 140, 260);
    }
}
