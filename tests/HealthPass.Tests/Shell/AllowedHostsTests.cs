using System.Net;
using HealthPass.Api.Shell;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace HealthPass.Tests.Shell;

public sealed class AllowedHostsTests
{
    private static readonly IPAddress Local = IPAddress.Parse("10.0.0.7");

    [Theory]
    [InlineData("localhost:8080", true)]
    [InlineData("LOCALHOST", true)]
    [InlineData("127.0.0.1:8080", true)]
    [InlineData("[::1]:8080", true)]
    [InlineData("10.0.0.7:8080", true)]
    [InlineData("10.0.0.8:8080", false)]
    [InlineData("[10.0.0.7", false)]
    [InlineData("example.org", false)]
    [InlineData("localhost.example.org", false)]
    [InlineData("", false)]
    [InlineData(":8080", false)]
    public void Bound_to_a_wildcard_it_is_called_by_its_own_address_or_from_its_own_machine(string host, bool allowed) =>
        Assert.Equal(allowed, Allow(new([], ["http://0.0.0.0:8080", "http://+:81", "http://*:82", "http://[::]:83"]), host));

    [Theory]
    [InlineData("health.example.gov.cn", true)]
    [InlineData("Health.Example.gov.cn:443", true)]
    [InlineData("a.example.org:1", true)]
    [InlineData("example.org", false)]
    [InlineData("evilexample.org", false)]
    [InlineData("node1:8080", true)]
    [InlineData("other", false)]
    public void A_name_is_allowed_when_it_is_listed_or_bound_to(string host, bool allowed) =>
        Assert.Equal(allowed, Allow(new(["health.example.gov.cn", "*.example.org"], ["http://node1:8080"]), host));

    [Fact]
    public void A_star_allows_any_name_and_none_still_is_none()
    {
        Assert.True(Allow(new(["*"], []), "example.org"));
        Assert.False(Allow(new(["*"], []), new string?[] { null }));
        Assert.False(Allow(new([], ["http://localhost"]), "localhost", "example.org"));
    }

    [Fact]
    public void An_address_is_ours_only_at_the_connection_that_came_in_there()
    {
        var hosts = new AllowedHosts([], []);
        Assert.True(Allow(hosts, "10.0.0.7"));
        Assert.True(Allow(hosts, "10.0.0.7"));
        var context = Of("10.0.0.7");
        context.Connection.LocalIpAddress = IPAddress.Parse("10.0.0.9");
        Assert.False(hosts.Allow(context));
        context = Of("10.0.0.7");
        context.Connection.LocalIpAddress = Local.MapToIPv6();
        Assert.True(hosts.Allow(context));
    }

    private static bool Allow(AllowedHosts hosts, params string?[] host) => hosts.Allow(Of(host));

    private static DefaultHttpContext Of(params string?[] host)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Host = host;
        context.Connection.LocalIpAddress = Local;
        return context;
    }
}
