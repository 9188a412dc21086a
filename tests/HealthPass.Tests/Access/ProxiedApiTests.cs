using Xunit;

namespace HealthPass.Tests.Access;

public sealed class ProxiedApiTests(ProxiedApi api) : IClassFixture<ProxiedApi>
{
    [Fact]
    public async Task Behind_a_declared_proxy_browsers_are_told_to_come_by_tls_and_under_our_names()
    {
        foreach (var (host, status) in new[] { ("health.example.gov.cn", 200), ("attacker.example", 400) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Address, "/v1/service"));
            request.Headers.Host = host;
            using var answer = await api.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
        }
    }
}
