namespace HealthPass.SystemTests.Wire;

[Collection(OneRunningSystem.Name)]
public sealed class PageTests : SystemTest
{
    private const string Browser = "text/html,application/xhtml+xml,*/*;q=0.8";

    private readonly HealthPassApi _api;

    public PageTests(RunningSystem system) => _api = Watched(system.Process).Api;

    [Theory]
    [InlineData("/", "site")]
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

    [Fact]
    public async Task Files_come_as_the_build_compressed_them_and_stay()
    {
        var page = (await _api.SendAsync(HttpMethod.Get, "/work", Caller.Nobody, null, Browser)).ToString();
        var script = page[page.IndexOf("/assets/staff-", StringComparison.Ordinal)..];
        script = script[..script.IndexOf('"', StringComparison.Ordinal)];
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, UseProxy = false }) { BaseAddress = _api.Address };
        var plain = await SizeAsync(string.Empty, null);
        Assert.True(await SizeAsync("gzip, br", "br") < await SizeAsync("gzip", "gzip"));
        Assert.True(await SizeAsync("gzip;q=1, br;q=0", "gzip") < plain / 2);

        async Task<int> SizeAsync(string accepted, string? encoding)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, script);
            request.Headers.AcceptEncoding.ParseAdd(accepted);
            using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
            Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
            Assert.Contains("immutable", response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
            Assert.Contains("Accept-Encoding", response.Headers.Vary);
            return (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }
    }
}
