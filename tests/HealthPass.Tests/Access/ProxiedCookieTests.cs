using System.Net;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>The operator's cookie behind a proxy that ends TLS.</summary>
public sealed class ProxiedCookieTests(ProxiedApi api) : IClassFixture<ProxiedApi>
{
    [Theory]
    [InlineData("https", true)]
    [InlineData("http", false)]
    public async Task The_operators_cookie_is_for_tls_alone_where_the_declared_proxy_says_that_the_caller_came_by_it(string scheme, bool isSecure)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(api.Address, "/operator/session"));
        request.Headers.Add("X-Forwarded-Proto", scheme);
        request.Headers.Add("X-Forwarded-For", "10.1.2.3");
        request.Headers.Authorization = new("Bearer", api.Session("operator", "510000000000"));
        using var answer = await api.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(isSecure, Assert.Single(answer.Headers.GetValues("Set-Cookie")).Contains("; secure", StringComparison.OrdinalIgnoreCase));
    }
}
