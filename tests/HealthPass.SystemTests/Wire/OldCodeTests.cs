using System.Net.Http.Json;

namespace HealthPass.SystemTests.Wire;

/// <summary>Codes that are no longer in force, and functional areas.</summary>
[Collection(OneRunningSystem.Name)]
public sealed class OldCodeTests : SystemTest
{
    private const string Shuangliu = "510122000000";
    private const string NowShuangliu = "510116000000";
    private const string Yibin = "511521000000";

    private readonly HealthPassApi _api;

    public OldCodeTests(RunningSystem system) => _api = Watched(system.Process).Api;

    [Fact]
    public async Task An_old_code_is_taken_for_its_successor_wherever_it_comes_in()
    {
        Assert.Equal(NowShuangliu, (await _api.ApplyAsync(Resident.New(Shuangliu))).Expect(201).Text("regionCode"));
        Assert.Equal(NowShuangliu, (await _api.VenueDetailsAsync(await _api.VenueAsync(Shuangliu))).Expect(200).Text("regionCode"));
        var region = (await _api.RegionAsync(Shuangliu)).Expect(200);
        Assert.Equal((NowShuangliu, "双流区", "2023"), (region.Text("code"), region.Text("name"), region.Text("edition")));
        Assert.StartsWith(region.Text("day"), region.Text("asOf"), StringComparison.Ordinal);
        Assert.Equal(NowShuangliu, (await _api.ChildrenAsync(Shuangliu)).Expect(200).Text("code"));
        Assert.Equal(NowShuangliu, (await _api.GetAsync($"/v1/places/{Shuangliu}", Caller.Nobody)).Expect(200).Text("code"));
        var command = await _api.SignInAsync("command");
        Assert.Equal(NowShuangliu, (await _api.PostAsync("/v1/kiosks", command, new { regionCode = Shuangliu, label = "大厅" })).Expect(201)["kiosk"].GetProperty("regionCode").GetString());
    }

    [Fact]
    public async Task An_old_code_of_several_is_refused_and_they_are_named()
    {
        foreach (var refused in (Reply[])[await _api.ApplyAsync(Resident.New(Yibin)), await _api.RegionAsync(Yibin), await _api.ChildrenAsync(Yibin)])
        {
            Assert.Equal("region_divided", refused.Expect(400).Text("code"));
            Assert.Contains("511504000000 叙州区", refused.Text("detail"), StringComparison.Ordinal);
            Assert.Contains("511502000000 翠屏区", refused.Text("detail"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_old_code_opens_nothing_that_its_successor_does_not()
    {
        // An account of another city must not get past its bounds by an old name of what lies beyond.
        var far = await _api.AppointAsync("far.command", "command_centre", "510300000000");
        Assert.Equal("out_of_region", (await _api.PostAsync("/v1/kiosks", far, new { regionCode = Shuangliu, label = "大厅" })).Expect(403).Text("code"));
        Assert.Equal("out_of_region", (await _api.SendAsync(HttpMethod.Put, $"/v1/regions/{Shuangliu}/targets", far, JsonContent.Create(new { by = "2099-01-01", adoptionRate = 0.5 }))).Expect(403).Text("code"));
    }

    [Fact]
    public async Task The_codes_that_are_no_longer_in_force_are_told_with_what_followed()
    {
        var all = (await _api.GetAsync("/v1/regions/successions", Caller.Nobody)).Expect(200);
        var row = all["successions"].EnumerateArray().Single(one => one.GetProperty("code").GetString() == Shuangliu);
        Assert.Equal(NowShuangliu, Assert.Single(row.GetProperty("successors").EnumerateArray()).GetString());
        Assert.Equal("国函〔2015〕207号", row.GetProperty("document").GetString());
    }

    [Fact]
    public async Task Functional_areas_are_told_beside_regions_and_are_none()
    {
        var command = await _api.SignInAsync("command");
        var before = await RegisteredAsync();
        _ = await _api.RegisterAsync(Resident.New("510116003000"));
        _ = await _api.RegisterAsync(Resident.New("510116018000"));
        _ = await Wait.UntilAsync(RegisteredAsync, registered => registered == before + 2, "the area to count its townships");
        Assert.Equal("area_not_found", (await _api.GetAsync("/v1/areas/510116000000", command)).Expect(404).Text("code"));
        Assert.Equal(["A510102"], Codes(await _api.GetAsync($"/v1/areas/?region={Shuangliu}", command)));
        Assert.Equal(["A510101", "A510102", "A510103"], Codes(await _api.GetAsync("/v1/areas/", Caller.Nobody)));
        Assert.Equal(3, (await _api.GetAsync("/v1/regions/510100000000/panels", command)).Expect(200)["areas"].GetArrayLength());

        async Task<long> RegisteredAsync() => (await _api.GetAsync("/v1/areas/A510102", command)).Expect(200)["registered"].GetInt64();

        static IEnumerable<string?> Codes(Reply reply) => reply.Expect(200)["areas"].EnumerateArray().Select(area => area.GetProperty("code").GetString());
    }
}
