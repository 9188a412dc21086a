using System.Text;
using CsCheck;
using HealthPass.Grains.People.Names;
using Xunit;

namespace HealthPass.Tests.People;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("王小明", "王小明")]
    [InlineData("  王　小明\u00A0 ", "王 小明")]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉·买买提")]
    [InlineData("John   Smith", "John Smith")]
    [InlineData("O'Brien-Müller, Jr.", "O'Brien-Müller, Jr.")]
    [InlineData("'t Hooft", "'t Hooft")]
    [InlineData("Jose\u0301", "José")]
    [InlineData("Nguye\u0302\u0303n", "Nguyễn")]
    [InlineData("\uF9DD", "利")]
    [InlineData("\u1100\u1161\u11A8", "각")]
    [InlineData("〇〇七", "〇〇七")]
    [InlineData("𠮷田", "𠮷田")]
    [InlineData("\uE863羽", "\uE863羽")]
    [InlineData("王", "王")]
    [InlineData("བསྟན་འཛིན་རྒྱ་མཚོ", "བསྟན་འཛིན་རྒྱ་མཚོ")]
    [InlineData("ꆈꌠ ꀃꑍ", "ꆈꌠ ꀃꑍ")]
    [InlineData("ئابدۇقادىر", "ئابدۇقادىر")]
    [InlineData("می\u200Cترا", "می\u200Cترا")]
    [InlineData("ᠪᠠᠶᠠᠨ\u180B", "ᠪᠠᠶᠠᠨ\u180B")]
    [InlineData("辻\U000E0100", "辻\U000E0100")]
    public void A_name_is_brought_into_its_one_form(string text, string expected)
    {
        Assert.True(PersonName.TryParse(text, out var name));
        Assert.Equal(expected, name.Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u3000\u00A0")]
    [InlineData("123456")]
    [InlineData("·")]
    [InlineData("=1+1")]
    [InlineData("=王")]
    [InlineData("+王")]
    [InlineData("-王")]
    [InlineData(" @SUM(A1)")]
    [InlineData("＝王")]
    [InlineData("＋王")]
    [InlineData("－王")]
    [InlineData("＠王")]
    [InlineData("王\t小明")]
    [InlineData("王\n小明")]
    [InlineData("王\0明")]
    [InlineData("王\u2028明")]
    [InlineData("王\u202E明")]
    [InlineData("王\u200B明")]
    [InlineData("王\u200C明")]
    [InlineData("John\u200DSmith")]
    [InlineData("ترا\u200C")]
    [InlineData("ترا\u200C ترا")]
    [InlineData("\u3164")]
    [InlineData("\u2800")]
    [InlineData("王\uFFA0")]
    [InlineData("John\uFE0F")]
    [InlineData("王\u0378")]
    [InlineData("王\u034F明")]
    [InlineData("王\u2066明")]
    [InlineData("王\u115F明")]
    [InlineData("王\uFFFD")]
    [InlineData("王\uFFFF")]
    [InlineData("\u0301e")]
    [InlineData("<b>王</b>")]
    [InlineData("王😀")]
    public void What_is_no_name_is_refused(string? text)
    {
        Assert.False(PersonName.TryParse(text, out var name));
        Assert.Null(name.Text);
    }

    [Fact]
    public void A_lone_surrogate_is_refused()
    {
        // Not as inline data: the runner could not print it.
        foreach (var text in new[] { "王\uD800", "\uDC00王", "王\uDC00\uD800明" })
        {
            Assert.False(PersonName.TryParse(text, out _));
        }
    }

    [Fact]
    public void A_hundred_characters_are_accepted_and_one_more_is_not()
    {
        Assert.True(PersonName.TryParse(string.Concat(Enumerable.Repeat("𠮷", 100)), out var name));
        Assert.Equal(100, name.Text.EnumerateRunes().Count());
        Assert.True(PersonName.TryParse(string.Concat(Enumerable.Repeat("e\u0301", 100)), out _));
        Assert.False(PersonName.TryParse(new('王', 101), out _));
        Assert.False(PersonName.TryParse(new('王', 1_000_000), out _));
    }

    [Fact]
    public void A_name_that_slips_into_a_log_names_nobody()
    {
        Assert.True(PersonName.TryParse("王小明", out var name));
        Assert.Equal("王**", $"{name}");
    }

    [Fact]
    public void No_input_throws_and_what_is_accepted_reads_as_itself() =>
        Gen.OneOf(Hostile.Text, Hostile.Near("王小明", "John Smith", "Jose\u0301", "\u1100\u1161")).Sample(text =>
        {
            if (PersonName.TryParse(text, out var name))
            {
                Assert.True(PersonName.TryParse(name.Text, out var again));
                Assert.Equal(name, again);
                Assert.InRange(name.Text.EnumerateRunes().Count(), 1, PersonName.MaxLength);
                Assert.DoesNotContain(Rune.ReplacementChar, name.Text.EnumerateRunes());
                Assert.DoesNotContain(name.Text[0], "=+-@");
                Assert.DoesNotContain(name.Text, char.IsControl);
            }
        }, iter: 20_000);
}
