using HealthPass.Demo.Adoption;
using HealthPass.Kernel.Regions;
using Xunit;

namespace HealthPass.Tests.Demo;

public sealed class AdoptionTests
{
    // The age of the campaign when the demo begins: eight days before its past, and the seven of it.
    private const double FirstTick = 14;

    private static readonly AdoptionPlan Plan = new(SampleProvince.Seed, SampleProvince.Tree);

    [Fact]
    public void A_population_in_proportion_is_a_thousandth_and_still_adds_up_at_every_level()
    {
        var whole = RegionTree.Load();
        Assert.Equal(83_674_866, whole.Root.Population);
        Assert.InRange(SampleProvince.Tree.Root.Population!.Value, 83_674_866 / 1_000 - 100, 83_674_866 / 1_000 + 100);
        foreach (var (node, real) in SampleProvince.Tree.Nodes.Zip(whole.Nodes))
        {
            Assert.Equal((real.Code, real.PopulationBasis, real.Population is null), (node.Code, node.PopulationBasis, node.Population is null));
            if (node.Level < RegionLevel.County)
            {
                Assert.Equal(node.Population, node.Children.Sum(child => child.Population));
            }
            else if (node.Level == RegionLevel.County)
            {
                Assert.InRange(node.Population!.Value, Math.Max(1, (real.Population!.Value / 1_000.0) - 1), (real.Population!.Value / 1_000.0) + 1);
            }
        }
    }

    [Fact]
    public void Nowhere_becomes_empty_however_small_the_model_is() =>
        Assert.All(RegionTree.Load(100_000).Nodes.Where(node => node.Level <= RegionLevel.County), node => Assert.True(node.Population >= 1));

    [Fact]
    public void Nowhere_do_more_apply_than_live_there()
    {
        var persons = Persons(Plan.Count);
        Assert.All(
            SampleProvince.Tree.Nodes.Where(node => node.Level == RegionLevel.County),
            county => Assert.InRange(persons.GetValueOrDefault(county), 0, county.Population!.Value));
    }

    [Fact]
    public void A_first_look_finds_every_city_between_a_fifth_and_three_fifths_and_no_two_large_ones_alike()
    {
        var rates = RatesAt(FirstTick);
        Assert.Equal(21, rates.Count);
        Assert.All(rates.Values, rate => Assert.InRange(rate, 0.18, 0.62));
        Assert.InRange(rates.Values.Max() - rates.Values.Min(), 0.25, 0.45);
        Assert.True(rates[City(5101)] > rates[City(5117)] && rates[City(5117)] > rates[City(5134)]);
    }

    [Fact]
    public void Cities_grow_at_different_speed_and_the_campaign_slows_down()
    {
        var (before, then, after) = (RatesAt(FirstTick - 7), RatesAt(FirstTick), RatesAt(FirstTick + 7));
        var gains = then.ToDictionary(city => city.Key, city => city.Value - before[city.Key]);
        Assert.True(gains.Values.Max() > 1.5 * gains.Values.Min());
        Assert.True(Plan.AppliedBy(FirstTick) - Plan.AppliedBy(FirstTick - 7) > Plan.AppliedBy(FirstTick + 7) - Plan.AppliedBy(FirstTick));
        Assert.All(after, city => Assert.True(city.Value >= then[city.Key]));
    }

    [Fact]
    public void Some_cities_will_miss_their_target_at_their_pace_and_most_will_not()
    {
        var (before, then) = (RatesAt(FirstTick - 7), RatesAt(FirstTick));
        var behind = CityCampaigns.All.Count(city =>
        {
            var rate = then[City((int)(city.City.Value / 100_000_000))];
            return rate + (16 * (rate - before[City((int)(city.City.Value / 100_000_000))]) / 7) < city.Target;
        });
        Assert.InRange(behind, 3, 12);
    }

    [Fact]
    public void Every_city_has_a_row_with_a_reason() =>
        Assert.All(SampleProvince.Tree.Root.Children, city => Assert.NotEmpty(CityCampaigns.Of(city.Code).Why));

    [Fact]
    public void The_campaign_ages_by_a_day_a_workday_less_at_weekends_and_hardly_at_night()
    {
        var monday = new DateOnly(2021, 1, 11);
        Assert.Equal(0, CampaignDays.At(monday, At(monday, 0)), 9);
        Assert.Equal(1, CampaignDays.At(monday, At(monday.AddDays(1), 0)), 9);
        Assert.Equal(6.4, CampaignDays.At(monday, At(monday.AddDays(7), 0)), 9);
        var night = CampaignDays.At(monday, At(monday, 5)) - CampaignDays.At(monday, At(monday, 0));
        var morning = CampaignDays.At(monday, At(monday, 15)) - CampaignDays.At(monday, At(monday, 10));
        Assert.InRange(night, 0.001, morning / 10);
        Assert.True(CampaignDays.At(monday, At(monday.AddDays(-1), 12)) < 0);

        static DateTime At(DateOnly day, int hour) => day.ToDateTime(new TimeOnly(hour, 0));
    }

    private static Dictionary<RegionNode, double> RatesAt(double age) => Persons(Plan.AppliedBy(age))
        .GroupBy(county => county.Key.Parent!)
        .ToDictionary(city => city.Key, city => (double)city.Sum(county => county.Value) / city.Key.Population!.Value);

    private static Dictionary<RegionNode, int> Persons(int applied) =>
        Enumerable.Range(0, applied).GroupBy(Plan.CountyOf).ToDictionary(county => county.Key, county => county.Count());

    private static RegionNode City(int prefix) => SampleProvince.Tree.Root.Children.Single(city => city.Code.Value / 100_000_000 == prefix);
}
