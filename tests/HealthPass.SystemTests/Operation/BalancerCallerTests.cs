using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace HealthPass.SystemTests.Operation;

/// <summary>What the balancer that is shipped believes of its callers, and what it says to them itself.</summary>
public sealed class BalancerCallerTests : IAsyncLifetime
{
    private const int MiB = 1 << 20;

    private readonly StandInNode[] _nodes = [new("node1"), new("node2"), new("node3")];
    private readonly HttpClient _caller = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=balancer.example" },
    });

    public async ValueTask InitializeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.StartAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        _caller.Dispose();
    }

    [Theory]
    [InlineData(null, "127.0.0.1", "http")]
    [InlineData("10.0.0.0/8 127.0.0.1", "10.9.8.7", "https")]
    public async Task What_callers_say_of_themselves_counts_only_where_a_declared_proxy_says_it(string? outer, string caller, string scheme)
    {
        await using var balancer = await StartAsync("plain", outer is null ? [] : [("HP_OUTER_PROXIES", outer)]);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(balancer.Address, "/v1/regions/510000000000"));
        request.Headers.Host = "health.example";
        request.Headers.Add("X-Forwarded-For", ["203.0.113.9", "10.9.8.7"]);
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "elsewhere.example");
        request.Headers.Add("X-Forwarded-Prefix", "/elsewhere");
        request.Headers.Add("Forwarded", "for=203.0.113.9;host=elsewhere.example");
        using var answer = await _caller.SendAsync(request, TestContext.Current.CancellationToken);
        var (_, _, headers) = Assert.Single(_nodes.SelectMany(node => node.Calls));
        Assert.Equal("health.example", headers["Host"]);
        Assert.Equal(caller, headers["X-Forwarded-For"]);
        Assert.Equal(scheme, headers["X-Forwarded-Proto"]);
        Assert.Equal(2, headers.Keys.Count(name => name.Contains("Forwarded", StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("/v1/persons", MiB, 200)]
    [InlineData("/v1/persons", MiB + 1, 413)]
    [InlineData("/v1/documents", 14 * MiB, 200)]
    [InlineData("/v1/documents", (14 * MiB) + 1, 413)]
    public async Task A_body_that_no_node_would_read_is_refused_before_it_is_sent(string path, int length, int status)
    {
        await using var balancer = await StartAsync("plain");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(balancer.Address, path)) { Content = new ByteArrayContent(new byte[length]) };
        request.Headers.ExpectContinue = true;
        using var answer = await _caller.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(status == 200 ? 1 : 0, _nodes.Sum(node => node.Calls.Count));
        if (status == 413)
        {
            await AssertProblemAsync(answer, "body_too_large");
        }
    }

    [Fact]
    public async Task Where_no_node_is_left_the_balancer_says_so_itself_and_when_to_come_back()
    {
        await using var balancer = await StartAsync("plain");
        foreach (var node in _nodes)
        {
            await node.KillAsync();
            await balancer.SeesAsync(node.Name, "DOWN");
        }

        using var answer = await _caller.GetAsync(new Uri(balancer.Address, "/v1/regions/510000000000"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 5);
        await AssertProblemAsync(answer, "no_node");
    }

    [Fact]
    public async Task With_a_certificate_calls_are_taken_by_TLS_alone()
    {
        var folder = Directory.CreateTempSubdirectory("healthpass-balancer-").FullName;
        try
        {
            var certificate = Path.Combine(folder, "balancer.pem");
            await File.WriteAllTextAsync(certificate, NewCertificate(), TestContext.Current.CancellationToken);
            await using var balancer = await StartAsync("tls", ("HP_CERTIFICATE", certificate));

            using var page = await _caller.GetAsync(new Uri(balancer.Address, "/staff?lang=zh"), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.PermanentRedirect, page.StatusCode);
            Assert.Equal(new Uri(balancer.SecureAddress, "/staff?lang=zh"), page.Headers.Location);
            using var call = await _caller.PostAsync(new Uri(balancer.Address, "/v1/scans"), content: null, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, call.StatusCode);
            await AssertProblemAsync(call, "tls_required");
            Assert.All(_nodes, node => Assert.Empty(node.Calls));

            foreach (var version in new[] { HttpVersion.Version11, HttpVersion.Version20 })
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(balancer.SecureAddress, "/v1/scans")) { Version = version, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
                request.Headers.Add("X-Forwarded-Proto", "http");
                using var answer = await _caller.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Equal(version, answer.Version);
                Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
            }

            Assert.Equal(["https", "https"], _nodes.SelectMany(node => node.Calls).Select(taken => taken.Headers["X-Forwarded-Proto"]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task AssertProblemAsync(HttpResponseMessage answer, string code)
    {
        Assert.Equal(new MediaTypeHeaderValue("application/problem+json"), answer.Content.Headers.ContentType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal($"urn:healthpass:problem:{code}", problem.GetProperty("type").GetString());
        Assert.Equal((int)answer.StatusCode, problem.GetProperty("status").GetInt32());
    }

    private static string NewCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=balancer.example", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n";
    }

    private Task<Balancer> StartAsync(string way, params (string Key, string Value)[] settings) =>
        Balancer.StartAsync([.. _nodes.Select(node => node.Endpoint)], way, settings);
}
