namespace HealthPass.SystemTests.Wire;

[Collection(OneRunningSystem.Name)]
public sealed class RegionTests : SystemTest
{
    private static readonly string[] Levels = ["510000000000", "510100000000", "510104000000", "510104018000", "510104018003"];

    private readonly HealthPassApi _api;

    public RegionTests(RunningSystem system) => _api = Watched(system.Process).Api;

    [Fact]
    public async Task A_region_tells_its_name_level_and_population()
    {
        string[] levels = ["province", "city", "county", "township", "village"];
        for (var i = 0; i < Levels.Length; i++)
        {
            var region = (await _api.RegionAsync(Levels[i])).Expect(200);
            Assert.Equal((Levels[i], levels[i]), (region.Text("code"), region.Text("level")));
        }

        var province = await _api.RegionAsync(Levels[0]);
        Assert.Equal(("四川省", 83_674_866, "census"), (province.Text("name"), province["population"].GetInt64(), province.Text("populationBasis")));
        Assert.Equal(
            (double)province["registered"].GetInt64() / 83_674_866, province["adoptionRate"].GetDouble(), 1e-12);
        Assert.Equal(JsonValueKind.Null, (await _api.RegionAsync(Levels[4]))["adoptionRate"].ValueKind);
    }

    [Fact]
    public async Task A_province_has_21_children_and_a_village_has_none()
    {
        var children = (await _api.ChildrenAsync(Levels[0])).Expect(200)["children"];
        Assert.Equal(21, children.GetArrayLength());
        Assert.All(children.EnumerateArray(), child => Assert.Equal("city", child.GetProperty("level").GetString()));
        Assert.Equal(0, (await _api.ChildrenAsync(Levels[4])).Expect(200)["children"].GetArrayLength());
    }

    [Fact]
    public async Task The_public_does_not_see_colours_of_which_there_are_few()
    {
        const string village = "510104019001";
        var people = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => _api.RegisterAsync(Resident.New(village))));
        await AssertPublicAsync(new(12, 0, 0));
        _ = await _api.ColourAsync("SC14", people[0]);
        await AssertPublicAsync(null, new(11, 1, 0));
        _ = await _api.ColourAsync("SC14", people[1..9]);
        await AssertPublicAsync(null, new(3, 9, 0));
        _ = await _api.ColourAsync("SC14", people[9]);
        await AssertPublicAsync(new(2, 10, 0));
        _ = await _api.ColourAsync("SC05", people[10]);
        await AssertPublicAsync(null, new(1, 10, 1));

        async Task AssertPublicAsync(Colours? seen, Colours? exact = null)
        {
            var known = exact ?? seen;
            _ = await Wait.UntilAsync(() => ColoursAsync(known: true), colours => colours == known, $"the colours {known}");
            Assert.Equal(seen ?? new(null, null, null), await ColoursAsync(known: false));
            var child = (await _api.GetAsync("/v1/regions/510104019000/children", Caller.Nobody)).Expect(200)["children"]
                .EnumerateArray().Single(region => region.GetProperty("code").GetString() == village);
            Assert.Equal(seen ?? new(null, null, null), Of(RegionFigures.Of(child)));
        }

        async Task<Colours> ColoursAsync(bool known) => Of(await RegionFigures.ReadAsync(_api, village, known));

        static Colours Of(RegionFigures figures) => new(figures.Green, figures.Yellow, figures.Red);
    }

    private sealed record Colours(long? Green, long? Yellow, long? Red);
}
