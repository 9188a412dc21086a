using HealthPass.Kernel.Venues;
using Xunit;

namespace HealthPass.Tests.Venues;

public sealed class VenueIdTests
{
    private const string Text = "0JDSE5PM1Q308";

    [Fact]
    public void An_id_is_read_as_it_is_read_aloud_and_typed()
    {
        Assert.True(VenueId.TryParse(Text, out var expected));
        Assert.Equal(Text, expected.ToString());
        foreach (var typed in new[]
        {
            Text, Text.ToLowerInvariant(), Text.Replace('0', 'O'), Text.Replace('0', 'o'), Text.Replace('1', 'I'), Text.Replace('1', 'l'), $" {Text}\r\n", $"{Text[..4]}-{Text[4..8]} {Text[8..]}",
            $"\uFEFF{Text}", string.Concat(Text.Select(character => (char)(character + 0xFEE0))),
        })
        {
            Assert.True(VenueId.TryParse(typed, out var id), typed);
            Assert.Equal(expected, id);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000000000000")]
    [InlineData("ZZZZZZZZZZZZZ")]
    [InlineData("0JDSE5PMXQ3U8")]
    [InlineData("0JDSE5PMXQ3M")]
    [InlineData("0JDSE5PMXQ3M88")]
    [InlineData("0JDSE5PMXQ3M 8 8")]
    [InlineData("0JDSE5PMXQ3M*")]
    public void What_is_no_id_is_none(string text) => Assert.False(VenueId.TryParse(text, out _));
}
