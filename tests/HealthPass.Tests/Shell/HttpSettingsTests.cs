using System.Net;
using HealthPass.Api.Access;
using HealthPass.Api.Shell;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Xunit;

namespace HealthPass.Tests.Shell;

public sealed class HttpSettingsTests
{
    [Fact]
    public void Proxies_are_addresses_and_networks()
    {
        Assert.Empty(Read([]).Proxies);
        Assert.Equal(
            [IPNetwork.Parse("10.0.0.5/32"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("fd00::/8")],
            Read([("HealthPass:Http:Proxies", "10.0.0.5; 172.16.0.0/12,fd00::/8")]).Proxies);
    }

    [Theory]
    [InlineData("HealthPass:Http:Proxies", "balancer")]
    [InlineData("HealthPass:Http:Proxies", "10.0.0.0/99")]
    [InlineData("HealthPass:Http:AllowedHosts", "https://example.org")]
    [InlineData("HealthPass:Http:AllowedHosts", "example.org:443")]
    public void What_cannot_be_stops_the_start_and_names_its_key(string key, string value) =>
        Assert.Contains(key, Assert.Throws<OptionsValidationException>(() => Read([(key, value)])).Message, StringComparison.Ordinal);

    private static HttpShell Read((string Key, string Value)[] settings) => HttpShell.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build(), new OwnPort(null));
}
