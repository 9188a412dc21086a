using System.Text;
using CsCheck;
using HealthPass.Carriers.Parts;
using HealthPass.Grains.Campaign.Texts.Carriers;
using Xunit;

namespace HealthPass.Tests.Carriers;

public sealed class TextPartsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(70, 1)]
    [InlineData(71, 2)]
    [InlineData(132, 2)]
    [InlineData(133, 3)]
    [InlineData(660, 10)]
    [InlineData(661, 0)]
    [InlineData(0, 0)]
    public void A_text_is_cut_into_as_many_parts_as_it_needs(int characters, int parts) => Assert.Equal(parts, TextParts.Of(new string('码', characters)).Count);

    [Fact]
    public void A_part_among_several_begins_with_a_header_that_has_the_reference_in_two_bytes()
    {
        var text = new CarrierText("13500002696", false, new string('码', 100), 0xABCD);
        var parts = TextParts.Of(text.Content);
        var content = TextParts.Encode(text, parts[1]);
        Assert.Equal([6, 8, 4, 0xAB, 0xCD, 2, 2], content[..7]);
        Assert.Equal(7 + (34 * 2), content.Length);
        Assert.Equal("码", Encoding.BigEndianUnicode.GetString(content[7..9]));
    }

    [Fact]
    public void A_text_alone_has_no_header()
    {
        var text = new CarrierText("13500002696", false, "码", 1);
        Assert.Equal([0x78, 0x01], TextParts.Encode(text, TextParts.Of(text.Content)[0]));
    }

    [Fact]
    public void A_character_outside_the_alphabet_is_never_cut_in_two() => Gen.Int[0, 2].Array[1, 200].Select(some => string.Concat(some.Select(i => new[] { "码", "a", "😀" }[i]))).Sample(content =>
    {
        var parts = TextParts.Of(content);
        Assert.Equal(parts.Count == 0 ? string.Empty : content, string.Concat(parts.Select(part => content.Substring(part.Start, part.Length))));
        Assert.All(parts, part => Assert.False(char.IsLowSurrogate(content[part.Start]) || char.IsHighSurrogate(content[part.Start + part.Length - 1])));
        Assert.All(parts, part => Assert.InRange(TextParts.Encode(new("1", false, content, 1), part).Length, 2, 140));
    });

    // A theory's data cannot have half a character either.
    [Fact]
    public void Half_a_character_is_no_text()
    {
        Assert.Empty(TextParts.Of("a\ud83d"));
        Assert.Empty(TextParts.Of("\ude00a"));
    }

    [Fact]
    public void What_a_phone_sends_is_read_in_its_alphabet_and_without_its_header()
    {
        Assert.Equal("退订", InboundText.Read([0x90, 0x00, 0x8B, 0xA2], 8, hasHeader: false));
        Assert.Equal("退订", InboundText.Read([5, 0, 3, 7, 2, 1, 0x90, 0x00, 0x8B, 0xA2], 8, hasHeader: true));
        Assert.Equal("退订", InboundText.Read([0xCD, 0xCB, 0xB6, 0xA9], 15, hasHeader: false));
        Assert.Equal("T", InboundText.Read("T"u8, 0, hasHeader: false));
        Assert.Equal(string.Empty, InboundText.Read([200], 8, hasHeader: true));
        Assert.Equal(160, InboundText.Read(new byte[254], 0, hasHeader: false).Length);
    }
}
