namespace HealthPass.SystemTests.Wire;

public sealed class ClosedWallTests : SystemTest
{
    [Fact]
    public async Task A_wall_that_is_not_public_is_for_those_who_are_known()
    {
        var system = Owned(new HealthPassProcess { Environment = new Dictionary<string, string> { ["HealthPass__Wall__Public"] = "false" } });
        await system.StartAsync();
        var api = system.Api;
        foreach (var path in new[] { $"/v1/regions/{HealthPassApi.Province}", $"/v1/regions/{HealthPassApi.Province}/panels", "/v1/service" })
        {
            _ = (await api.GetAsync(path, Caller.Nobody)).ExpectProblem(401, "api_key_missing");
            _ = (await api.GetAsync(path, api.Channel)).Expect(200);
        }

        await using var stranger = Hubs.Connect(api, "/hubs/wall", "json");
        _ = await Assert.ThrowsAsync<HttpRequestException>(() => stranger.StartAsync(TestContext.Current.CancellationToken));
        var (token, _) = await api.KioskAsync(await api.SignInAsync("command"), HealthPassApi.Province);
        await using var screen = Hubs.Connect(api, "/hubs/wall", "messagepack", Caller.Session(token));
        Assert.True((await (await screen.WatchAsync(HealthPassApi.Province)).ReadAsync(TestContext.Current.CancellationToken)).Complete);

        // A restart finds the token in the database.
        await system.StopAsync();
        await system.StartAsync();
        _ = await Wait.UntilAsync(
            async () => (await system.Api.GetAsync($"/v1/regions/{HealthPassApi.Province}", Caller.Session(token))).Status, status => status == 200, "the token to be known again");
    }
}
