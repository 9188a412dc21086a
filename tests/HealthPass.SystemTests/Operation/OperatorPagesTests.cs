namespace HealthPass.SystemTests.Operation;

[Collection(OneOperatorSystem.Name)]
public sealed class OperatorPagesTests : SystemTest
{
    private readonly OperatorSystem _system;

    public OperatorPagesTests(OperatorSystem system)
    {
        _system = system;
        _ = Watched(system.Process);
    }

    [Theory]
    [InlineData("/operator/orleans/")]
    [InlineData("/operator/orleans/ClusterStats")]
    [InlineData("/operator/orleans/DashboardCounters")]
    [InlineData("/operator/orleans/index.min.js")]
    [InlineData("/health/detail")]
    public async Task Operators_alone_see_what_is_theirs(string path)
    {
        var api = _system.Api;
        Assert.Equal(401, (await api.GetAsync(path, Caller.Nobody)).Status);
        Assert.Equal(403, (await api.GetAsync(path, api.Channel)).Status);
        Assert.Equal(403, (await api.GetAsync(path, await api.SignInAsync("command"))).Status);
        _ = (await api.GetAsync(path, await api.SignInAsync("operator"))).Expect(200);
    }

    [Fact]
    public async Task The_state_of_grains_is_shown_to_nobody()
    {
        var api = _system.Api;
        var id = await api.RegisterAsync(Resident.New());
        var path = $"/operator/orleans/GrainState?grainId={id}&grainType=HealthPass.Grains.People.PersonGrain";
        Assert.Equal(401, (await api.GetAsync(path, Caller.Nobody)).Status);
        _ = (await api.GetAsync(path, await api.SignInAsync("operator"))).ExpectProblem(404, "not_found");
    }

    [Fact]
    public async Task A_browser_keeps_an_operators_session_for_reading_and_nothing_else()
    {
        var api = _system.Api;
        var page = (await api.GetAsync("/operator", Caller.Nobody)).Expect(200);
        Assert.Equal("text/html", page.MediaType);
        Assert.Contains("src=\"/operator/sign-in.js\"", Encoding.UTF8.GetString(page.Body), StringComparison.Ordinal);
        Assert.Equal("text/javascript", (await api.GetAsync("/operator/sign-in.js", Caller.Nobody)).Expect(200).MediaType);
        var session = await api.SignInAsync("operator");
        Assert.Equal(401, (await api.SendAsync(HttpMethod.Post, "/operator/session", Caller.Nobody, null)).Status);
        Assert.Equal(403, (await api.SendAsync(HttpMethod.Post, "/operator/session", await api.SignInAsync("agent"), null)).Status);
        var kept = (await api.SendAsync(HttpMethod.Post, "/operator/session", session, null)).Expect(204);
        var cookie = Assert.Single(kept.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/operator", cookie, StringComparison.OrdinalIgnoreCase);

        var caller = new Caller("Cookie", cookie.Split(';')[0]);
        _ = (await api.GetAsync("/operator/orleans/", caller)).Expect(200);
        Assert.Equal(401, (await api.GetAsync("/health/detail", caller)).Status);
        Assert.Equal(401, (await api.GetAsync("/metrics", caller)).Status);
        Assert.Equal(401, (await api.SendAsync(HttpMethod.Post, "/operator/session", caller, null)).Status);
    }

    [Fact]
    public async Task The_detail_of_health_tells_database_journal_and_board()
    {
        var api = _system.Api;
        var detail = (await api.GetAsync("/health/detail", await api.SignInAsync("operator"))).Expect(200);
        Assert.Equal("healthy", detail.Text("status"));
        var node = detail["checks"].GetProperty("node");
        Assert.Equal("test-node", node.GetProperty("data").GetProperty("node").GetString());
        Assert.True(node.GetProperty("data").GetProperty("journalLagBytes").GetInt64() >= 0);
        Assert.True(node.GetProperty("milliseconds").GetDouble() >= 0);
        Assert.Equal("healthy", detail["checks"].GetProperty("traffic").GetProperty("status").GetString());
    }
}
