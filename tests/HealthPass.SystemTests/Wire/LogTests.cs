namespace HealthPass.SystemTests.Wire;

[Collection(OneSystemAlone.Name)]
public sealed class LogTests : SystemTest
{
    private readonly RunningSystem _system;

    public LogTests(RunningSystem system)
    {
        _system = system;
        _ = Watched(system.Process);
    }

    [Fact]
    public async Task Work_that_is_done_as_usual_writes_nothing_to_the_log()
    {
        var api = _system.Api;
        var before = _system.Process.Output;
        var venueId = await api.VenueAsync();
        var id = await api.RegisterAsync(Resident.New());
        _ = (await api.ScanAsync(venueId, await api.CodeAsync(id))).Expect(200);
        _ = (await api.ScanAsync(venueId, "zz")).ExpectProblem(400, "code_malformed");
        _ = (await api.PostAsync("/v1/scans", Caller.Key("nope"), new { })).ExpectProblem(401, "api_key_unknown");
        _ = (await api.PostAsync("/v1/scans", api.Channel, new { })).ExpectProblem(403, "forbidden");
        Assert.Equal(string.Empty, _system.Process.Output[before.Length..].Trim());
    }
}
