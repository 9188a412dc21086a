using HealthPass.Grains.Channels;
using Xunit;

namespace HealthPass.Tests.Portals;

public sealed class ChannelOriginsTests
{
    [Theory]
    [InlineData("https://portal.example.gov.cn", "https://portal.example.gov.cn")]
    [InlineData("https://portal.example.gov.cn/", "https://portal.example.gov.cn")]
    [InlineData("HTTPS://Portal.Example.GOV.cn:443", "https://portal.example.gov.cn")]
    [InlineData("https://portal.example.gov.cn:8443", "https://portal.example.gov.cn:8443")]
    [InlineData("https://政务.example.cn", "https://xn--zfr164b.example.cn")]
    [InlineData("http://localhost:5500", "http://localhost:5500")]
    [InlineData("http://127.0.0.1:5500", "http://127.0.0.1:5500")]
    public void An_origin_is_kept_as_browsers_write_it(string text, string expected)
    {
        Assert.True(ChannelOrigins.TryRead(text, out var origin), text);
        Assert.Equal(expected, origin);
    }

    // Each of these would let a browser take the policy for more than one origin, or send what is typed over the network as it is.
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("https:")]
    [InlineData("https://*.example.cn")]
    [InlineData("https://example.cn/portal")]
    [InlineData("https://example.cn?x=1")]
    [InlineData("https://example.cn#x")]
    [InlineData("https://user@example.cn")]
    [InlineData("https://example.cn; script-src *")]
    [InlineData("https://example.cn https://evil.example")]
    [InlineData("https://example.cn,https://evil.example")]
    [InlineData("https://[::1]")]
    [InlineData("http://portal.example.gov.cn")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("data:text/html,x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("portal.example.gov.cn")]
    [InlineData("'self'")]
    [InlineData("https://portal.example.gov.cn\r\nX: y")]
    public void What_is_no_origin_alone_is_refused(string? text) => Assert.False(ChannelOrigins.TryRead(text, out _), text);
}
