using HealthPass.Demo;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace HealthPass.Tests.Demo;

public sealed class DemoOptionsTests
{
    [Fact]
    public void Defaults_hold_where_nothing_is_set()
    {
        var options = DemoOptions.Read(Configure([]));
        Assert.Equal(
            (1, 20210111, 20_000, 40, 60, 7),
            (options.Speed, options.Seed, options.Residents, options.ApplyPerSecond, options.ShowsPerSecond, options.PastDays));
    }

    [Fact]
    public void Values_are_read_from_the_section()
    {
        var options = DemoOptions.Read(Configure(new() { ["HealthPass:Demo:Speed"] = "2.5", ["HealthPass:Demo:Residents"] = "7" }));
        Assert.Equal((2.5, 7), (options.Speed, options.Residents));
    }

    [Theory]
    [InlineData("Speed", "0")]
    [InlineData("Speed", "NaN")]
    [InlineData("Speed", "1001")]
    [InlineData("Residents", "0")]
    [InlineData("Residents", "10000001")]
    [InlineData("ApplyPerSecond", "-1")]
    [InlineData("ShowsPerSecond", "Infinity")]
    [InlineData("PastDays", "-1")]
    [InlineData("PastDays", "15")]
    public void A_value_out_of_range_is_refused_by_its_key(string key, string value)
    {
        var error = Assert.Throws<InvalidOperationException>(() => DemoOptions.Read(Configure(new() { [$"HealthPass:Demo:{key}"] = value })));
        Assert.Contains($"HealthPass:Demo:{key}", error.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Configure(Dictionary<string, string?> values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values).Build();
}
