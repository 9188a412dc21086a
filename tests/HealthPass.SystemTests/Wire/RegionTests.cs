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
}
