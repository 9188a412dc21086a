namespace HealthPass.SystemTests.Wire;

[Collection(OneRunningSystem.Name)]
public sealed class PageTests : SystemTest
{
    private const string Browser = "text/html,application/xhtml+xml,*/*;q=0.8";

    private readonly HealthPassApi _api;

    public PageTests(RunningSystem system) => _api = Watched(system.Process).Api;

    [Theory]
    [InlineData("/", "site")]
    [InlineData("/me", "phone")]
    [InlineData("/me/appeal", "phone")]
    [InlineData("/gate", "gate")]
    [InlineData("/wall", "wall")]
    [InlineData("/work", "staff")]
    [InlineData("/work/0198c0de-0000-7000-8000-000000000001", "staff")]
    [InlineData("/hotline", "staff")]
    [InlineData("/report", "staff")]
    [InlineData("/report/2026-01-01", "staff")]
    public async Task Each_address_is_answered_with_its_shell_and_asked_about_alike(string path, string shell)
    {
        var page = (await _api.SendAsync(HttpMethod.Get, path, Caller.Nobody, null, Browser)).Expect(200);
        Assert.Equal("text/html", page.MediaType);
        Assert.Contains($"/assets/{shell}-", page.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("data-demo", page.ToString(), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", string.Join(' ', page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        var asked = (await _api.SendAsync(HttpMethod.Head, path, Caller.Nobody, null, Browser)).Expect(200);
        Assert.Equal(("text/html", 0), (asked.MediaType, asked.Body.Length));
    }

    [Theory]
    [InlineData("/me-worker.js", "phone")]
    [InlineData("/gate-worker.js", "gate")]
    [InlineData("/screen-worker.js", "screen")]
    public async Task The_worker_of_a_page_may_fetch_what_it_keeps_and_is_asked_for_anew_each_time(string path, string shell)
    {
        var worker = (await _api.GetAsync(path, Caller.Nobody)).Expect(200);
        Assert.Equal("text/javascript", worker.MediaType);
        Assert.Contains("connect-src 'self'", string.Join(' ', worker.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("no-cache", string.Join(' ', worker.Headers.GetValues("Cache-Control")));
        Assert.Contains($"/assets/{shell}-", worker.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("__HEALTHPASS_KEPT__", worker.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_gate_page_alone_may_ask_for_the_camera_and_run_its_own_reader_of_codes()
    {
        var gate = (await _api.SendAsync(HttpMethod.Get, "/gate", Caller.Nobody, null, Browser)).Expect(200);
        var me = (await _api.SendAsync(HttpMethod.Get, "/me", Caller.Nobody, null, Browser)).Expect(200);
        Assert.Contains("camera=(self)", string.Join(' ', gate.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        Assert.Contains("camera=()", string.Join(' ', me.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        Assert.Contains("script-src 'self' 'wasm-unsafe-eval';", string.Join(' ', gate.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", string.Join(' ', me.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/no/such/page")]
    [InlineData("/v1/no-such-thing")]
    [InlineData("/staff.html")]
    public async Task An_unknown_address_is_a_page_for_a_person_and_a_problem_for_a_program(string path)
    {
        var page = (await _api.SendAsync(HttpMethod.Get, path, Caller.Nobody, null, Browser)).Expect(404);
        Assert.Equal("text/html", page.MediaType);
        Assert.Contains("/assets/site-", page.ToString(), StringComparison.Ordinal);
        _ = (await _api.GetAsync(path, Caller.Nobody)).ExpectProblem(404, "not_found");
    }
}
