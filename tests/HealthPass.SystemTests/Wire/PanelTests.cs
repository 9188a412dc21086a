namespace HealthPass.SystemTests.Wire;

[Collection(OneRunningSystem.Name)]
public sealed class PanelTests : SystemTest
{
    // Only these tests have venues here.
    private const string County = "511902000000";
    private const string Township = "511902001000";

    private readonly HealthPassApi _api;

    public PanelTests(RunningSystem system) => _api = Watched(system.Process).Api;

    [Fact]
    public async Task A_venue_is_covered_when_it_is_registered_and_active_when_it_is_scanned_at()
    {
        var before = (await _api.PanelsAsync(County)).Expect(200).Json.GetProperty("coverage");
        var registered = before.ValueKind == JsonValueKind.Null ? 0 : before.GetProperty("registered").GetInt32();
        var active = before.ValueKind == JsonValueKind.Null ? 0 : before.GetProperty("active").GetInt32();
        var airport = await _api.VenueAsync(Township, "airport");
        _ = await _api.VenueAsync(County, "mall");
        _ = await CoverageAsync(coverage => coverage.GetProperty("registered").GetInt32() == registered + 2);
        var person = await _api.RegisterAsync(Resident.New(County));
        _ = (await _api.ScanAsync(airport, await _api.CodeAsync(person))).Expect(200);
        var coverage = await CoverageAsync(coverage => coverage.GetProperty("active").GetInt32() == active + 1);
        Assert.Equal(registered + 2 - active - 1, coverage.GetProperty("silent").GetInt32());
        Assert.Contains(coverage.GetProperty("categories").EnumerateArray(), row => row.GetProperty("category").GetString() == "airport" && row.GetProperty("label").GetString() == "机场");
        var township = coverage.GetProperty("levels").EnumerateArray().First(row => row.GetProperty("level").GetString() == "township");
        Assert.Equal((1, 1), (township.GetProperty("registered").GetInt32(), township.GetProperty("active").GetInt32()));

        // The scan came after the panels knew the venue, so the hub is busy now.
        _ = (await _api.ScanAsync(airport, await _api.CodeAsync(person))).Expect(200);
        _ = await Wait.UntilAsync(
            async () => (await _api.PanelsAsync(County)).Json.GetProperty("hubs").EnumerateArray().Any(hub => hub.GetProperty("venueId").GetString() == airport),
            busy => busy, "the airport to be a busy hub", TimeSpan.FromSeconds(20));
        Assert.Equal(0, (await _api.PanelsAsync("513401000000")).Json.GetProperty("hubs").GetArrayLength());
    }

    [Fact]
    public async Task The_service_names_its_nodes_to_staff_and_only_counts_them_for_the_public()
    {
        var known = await Wait.UntilAsync(
            async () => (await _api.GetAsync("/v1/service", await _api.SignInAsync("operator"))).Expect(200).Json,
            service => service.GetProperty("nodesAlive").GetInt32() == 1, "the node to have reported");
        var node = Assert.Single(known.GetProperty("nodes").EnumerateArray());
        Assert.Equal(("test-node", "alive"), (node.GetProperty("name").GetString(), node.GetProperty("state").GetString()));
        var anonymous = (await _api.GetAsync("/v1/service", Caller.Nobody)).Expect(200).Json;
        Assert.Equal(JsonValueKind.Null, anonymous.GetProperty("nodes").ValueKind);
        Assert.Equal(1, anonymous.GetProperty("nodesKnown").GetInt32());
        Assert.Equal("HealthPass", anonymous.GetProperty("name").GetString());
        Assert.NotEmpty(anonymous.GetProperty("version").GetString()!);
        Assert.False(anonymous.TryGetProperty("demo", out _));
    }

    [Fact]
    public async Task Panels_of_a_region_that_is_not_there_are_a_problem() =>
        _ = (await _api.PanelsAsync("999999999999")).ExpectProblem(404, "region_unknown");

    [Theory]
    [InlineData("json")]
    [InlineData("messagepack")]
    public async Task The_hub_pushes_what_the_API_answers(string protocol)
    {
        await using var wall = Hubs.Connect(_api, "/hubs/wall", protocol);
        var panels = wall.Panels();
        _ = await wall.WatchAsync(County);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var first = await panels.ReadAsync(deadline.Token);
        Assert.Equal(County, first.Code);
        Assert.Equal(1, first.Service.NodesAlive);

        // Every five seconds there is another.
        var second = await panels.ReadAsync(deadline.Token);
        Assert.NotEqual(first.AsOf, second.AsOf);
    }

    private Task<JsonElement> CoverageAsync(Func<JsonElement, bool> holds) => Wait.UntilAsync(
        async () => (await _api.PanelsAsync(County)).Expect(200).Json.GetProperty("coverage"),
        coverage => coverage.ValueKind != JsonValueKind.Null && holds(coverage), "the coverage to be counted", TimeSpan.FromSeconds(30));
}
