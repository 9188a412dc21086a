using HealthPass.Node;
using HealthPass.Verification.Board;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class BoardOptionsTests
{
    [Fact]
    public void A_board_has_no_bound_and_is_filled_at_start_unless_told_otherwise()
    {
        Assert.Equal(new BoardOptions { MaxPersons = 0, WarmStart = true }, Read().Board);
        Assert.Equal(
            new BoardOptions { MaxPersons = 5_000_000, WarmStart = false },
            Read(("HealthPass:Board:MaxPersons", "5000000"), ("HealthPass:Board:WarmStart", "false")).Board);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("255")]
    [InlineData("many")]
    public void A_bound_that_no_board_can_keep_stops_the_start_and_is_named(string bound) => Assert.Contains(
        "HealthPass:Board:MaxPersons",
        Assert.ThrowsAny<Exception>(() => Read(("HealthPass:Board:MaxPersons", bound))).Message,
        StringComparison.Ordinal);

    private static NodeOptions Read(params (string Key, string Value)[] settings) => NodeOptions.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build());
}
