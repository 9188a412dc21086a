using System.Net.Http.Headers;
using System.Text;
using HealthPass.Api.Endpoints;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>What stands around every answer of the running program.</summary>
[Collection(OneApi.Name)]
public sealed class HttpShellTests(RunningApi api)
{
    private static readonly string[] Names =
        ["X-Content-Type-Options", "Content-Security-Policy", "Referrer-Policy", "Permissions-Policy", "Cache-Control"];

    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("GET", "/wall", 200)]
    [InlineData("GET", "/operator", 200)]
    [InlineData("GET", "/operator/sign-in.js", 200)]
    [InlineData("GET", "/reference", 302)]
    [InlineData("GET", "/openapi/v1.json", 200)]
    [InlineData("GET", "/assets/gone.js", 404)]
    [InlineData("GET", "/nothing", 404)]
    [InlineData("GET", "/v1/nothing", 404)]
    [InlineData("GET", "/v1/regions/510100000000", 200)]
    [InlineData("GET", "/v1/regions/1", 404)]
    [InlineData("DELETE", "/v1/persons", 405)]
    [InlineData("POST", "/v1/persons", 401)]
    [InlineData("POST", "/v1/scans", 401)]
    [InlineData("POST", "/v1/persons/1/codes", 401)]
    [InlineData("GET", "/metrics", 401)]
    [InlineData("GET", "/health/live", 200)]
    [InlineData("POST", "/hubs/wall/negotiate?negotiateVersion=1", 200)]
    public async Task Every_answer_tells_a_browser_what_it_may_do_with_it(string method, string path, int status)
    {
        using var answer = await SendAsync(method, path);
        Assert.Equal(status, (int)answer.StatusCode);
        AssertEnclosed(answer);
        var policy = Header(answer, "Content-Security-Policy");
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/persons", """{"document":""", 400)]
    [InlineData("/v1/scans", """{"venueId":""", 400)]
    [InlineData("/v1/persons/00000000000000000000000000000001/codes", null, 404)]
    public async Task An_error_is_enclosed_on_the_hot_road_and_beside_it(string path, string? body, int status)
    {
        var key = path.EndsWith("scans", StringComparison.Ordinal) ? api.Credentials.GateKey : api.Credentials.ChannelKey;
        using var answer = await SendAsync("POST", path, request =>
        {
            request.Headers.Add("X-Api-Key", key);
            if (body is not null)
            {
                request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
            }
        });
        Assert.Equal(status, (int)answer.StatusCode);
        AssertEnclosed(answer);
        Assert.Contains("no-store", Header(answer, "Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_about_nobody_may_be_kept()
    {
        var kept = api.Endpoints.Where(endpoint => AccessDocument.Of(endpoint)!.Caching is not (null or "no-store")).ToList();
        Assert.NotEmpty(kept);
        Assert.All(kept.Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/v1/bundles/{number", StringComparison.Ordinal)).ToList(), endpoint =>
        {
            // For gates alone, and about nobody: their own store keeps it, and nobody's between.
            Assert.StartsWith("private,", AccessDocument.Of(endpoint)!.Caching, StringComparison.Ordinal);
            _ = kept.Remove(endpoint);
        });
        Assert.All(kept, endpoint =>
        {
            var declaration = AccessDocument.Of(endpoint)!;
            Assert.True(declaration.Callers.Have(CallerKinds.Nobody) && declaration.Scope.Kind == ScopeKind.None, endpoint.DisplayName);
            Assert.DoesNotContain("/v1/", endpoint.RoutePattern.RawText, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("/v1/regions/510100000000")]
    [InlineData("/v1/service")]
    [InlineData("/health/ready")]
    public async Task What_is_told_to_somebody_is_kept_by_nobody(string path)
    {
        using var answer = await SendAsync("GET", path, request => request.Headers.Authorization = new("Bearer", api.Session("operator", "510000000000")));
        Assert.Contains("no-store", Header(answer, "Cache-Control"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/v1/regions/510100000000")]
    [InlineData("POST", "/v1/scans")]
    [InlineData("POST", "/hubs/wall/negotiate?negotiateVersion=1")]
    [InlineData("GET", "/health/live")]
    public async Task A_name_that_is_not_ours_is_answered_nothing(string method, string path)
    {
        using var answer = await SendAsync(method, path, request => request.Headers.Host = "attacker.example");
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("host_not_allowed", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        AssertEnclosed(answer);
    }

    [Fact]
    public async Task A_balancer_probes_by_address_and_operators_call_their_port_as_they_like()
    {
        using var probe = await SendAsync("GET", "/health/serving", request => request.Headers.Host = $"127.0.0.1:{api.Address.Port}");
        Assert.Equal(200, (int)probe.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(api.OwnPort, "/health/live"));
        request.Headers.Host = "node1:9464";
        using var own = await api.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)own.StatusCode);
    }

    [Fact]
    public async Task Nobody_is_told_how_many_are_on_the_board_but_those_who_run_the_node()
    {
        var open = await api.Http.GetStringAsync(new Uri(api.Address, "/health/ready"), TestContext.Current.CancellationToken);
        Assert.Equal("""{"status":"ready"}""", open);
        Assert.Contains("personsOnBoard", await api.Http.GetStringAsync(new Uri(api.OwnPort, "/health/ready"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_tls_and_without_a_declared_proxy_nothing_claims_there_is()
    {
        using var answer = await SendAsync("GET", "/", request => request.Headers.Add("X-Forwarded-Proto", "https"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    private static void AssertEnclosed(HttpResponseMessage answer) => Assert.All(Names, name => Assert.NotEmpty(Header(answer, name)));

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? Assert.Single(values) : string.Empty;

    private Task<HttpResponseMessage> SendAsync(string method, string path, Action<HttpRequestMessage>? with = null)
    {
        var request = new HttpRequestMessage(new(method), new Uri(api.Address, path));
        with?.Invoke(request);
        return api.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
