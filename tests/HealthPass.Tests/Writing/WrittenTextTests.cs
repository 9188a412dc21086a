using System.Text;
using CsCheck;
using HealthPass.Api.Problems;
using HealthPass.Kernel.Text;
using Xunit;

namespace HealthPass.Tests.Writing;

public sealed class WrittenTextTests
{
    [Theory]
    [InlineData("成都东站")]
    [InlineData("双流　机场 T2")]
    [InlineData("阿坝·若尔盖（2号）—— #1")]
    [InlineData("བོད་ཡིག")]
    [InlineData("ꆈꌠꁱꂷ")]
    [InlineData("ئۇيغۇر")]
    [InlineData("Cafe\u0301 Nº 5")]
    [InlineData("𠮷野家")]
    [InlineData("㙟镇\uE863村")]
    [InlineData("\U00033480村")]
    [InlineData("核酸 ✓ 24h")]
    public void What_a_reader_sees_may_be_written(string text) => Assert.Equal(TextFault.None, WrittenText.Judge(text, 100, out _));

    [Theory]
    [InlineData("超市\u202Egnip", 0x202E)]
    [InlineData("\u2066店\u2069", 0x2066)]
    [InlineData("店\u061C", 0x061C)]
    [InlineData("一\u200B号", 0x200B)]
    [InlineData("一\u200D号", 0x200D)]
    [InlineData("\uFEFF店", 0xFEFF)]
    [InlineData("超\u00AD市", 0x00AD)]
    [InlineData("店\u3164", 0x3164)]
    [InlineData("\u115F", 0x115F)]
    [InlineData("\u1160", 0x1160)]
    [InlineData("\uFFA0", 0xFFA0)]
    [InlineData("\u2800\u2800", 0x2800)]
    [InlineData("a\u034Fb", 0x034F)]
    [InlineData("a\uFE0F", 0xFE0F)]
    [InlineData("一\U000E0101", 0xE0101)]
    [InlineData("一\U000E0041", 0xE0041)]
    [InlineData("一\n二", 0x0A)]
    [InlineData("一\u2028二", 0x2028)]
    [InlineData("一\u0085二", 0x85)]
    [InlineData("一\0", 0)]
    [InlineData("一\uFFFF", 0xFFFF)]
    [InlineData("一\uFDD0", 0xFDD0)]
    [InlineData("一\u0378", 0x0378)]
    [InlineData("一\U0002FFFF", 0x2FFFF)]
    public void What_nobody_sees_is_refused_by_its_number(string text, int culprit)
    {
        Assert.Equal(TextFault.Unseen, WrittenText.Judge(text, 100, out var found));
        Assert.Equal(culprit, found);
        Assert.Contains($"U+{culprit:X4}", TextProblems.Of(text, "name", 100)!.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0xD842)]
    [InlineData(0xDFB7)]
    public void Half_a_character_is_refused(int unit)
    {
        Assert.Equal(TextFault.Unseen, WrittenText.Judge($"一{(char)unit}", 100, out var found));
        Assert.Equal(unit, found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \u3000\u00A0")]
    [InlineData("\u0301")]
    public void What_says_nothing_is_missing(string text)
    {
        Assert.Equal(TextFault.Empty, WrittenText.Judge(text, 100, out _));
        Assert.Equal(ProblemCodes.FieldMissing, TextProblems.Of(text, "name", 100)!.Code);
    }

    [Fact]
    public void Nothing_at_all_is_missing_unless_it_may_be()
    {
        Assert.Equal(ProblemCodes.FieldMissing, TextProblems.Of(null, "name", 100)!.Code);
        Assert.Null(TextProblems.OfOptional(null, "address", 100));
        Assert.Null(TextProblems.OfOptional(" ", "address", 100));
    }

    [Theory]
    [InlineData("店")]
    [InlineData("𠮷")]
    [InlineData("😀")]
    public void A_character_counts_once_whatever_it_takes_in_memory(string character)
    {
        Assert.Null(TextProblems.Of($" {string.Concat(Enumerable.Repeat(character, 100))} ", "name", 100));
        Assert.Contains("at most 100 characters", TextProblems.Of(string.Concat(Enumerable.Repeat(character, 101)), "name", 100)!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_taken_holds_no_character_that_is_unseen() => Gen.String[Gen.Char, 0, 40].Sample(text =>
    {
        if (WrittenText.Judge(text, 20, out _) == TextFault.None)
        {
            Assert.True(text.EnumerateRunes().Count() <= 20);
            Assert.DoesNotContain(text.EnumerateRunes(), rune => rune == Rune.ReplacementChar ? !text.Contains('\uFFFD') : WrittenText.IsUnseen(rune));
        }
    });
}
