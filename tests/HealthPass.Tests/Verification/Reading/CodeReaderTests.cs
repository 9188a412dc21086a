using CsCheck;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Printed;
using HealthPass.Verification.Reading;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Verification.Reading;

public sealed class CodeReaderTests
{
    private static readonly KeyRing Keys = new(Samples.Keys());
    private static readonly FakeTimeProvider Clock = new(Samples.Noon);
    private static readonly HealthCodeCipher Cipher = new(Keys, Clock);
    private static readonly string Live = Cipher.Make(Samples.Person(1), Samples.Noon).ToString();
    private static readonly string Older = new HealthCodeCipher(Keys, Clock, new() { Form = CodeForm.Base64Url }).Make(Samples.Person(1), Samples.Noon).ToString();

    private static readonly string Printed = new PrintedCodes(new(Keys), Clock).Make(
        new(Guid.Parse("0190c3a1-0000-7000-8000-000000000001"), Samples.Noon, Samples.Noon.AddDays(7), "张*", "51**************23"));

    [Fact]
    public void A_code_in_its_exact_form_is_handed_on_as_the_same_text()
    {
        foreach (var code in new[] { Live, Older, Printed })
        {
            Assert.Equal(ReadingFault.None, CodeReader.Read(code, out var read));
            Assert.Same(code, read);
        }
    }

    [Fact]
    public void What_readers_and_clipboards_put_around_and_between_does_no_harm()
    {
        foreach (var code in new[] { Live, Older, Printed })
        {
            foreach (var raw in new[]
            {
                code + "\r\n", code + "\n", code + "\t", $"  {code}  ", $"\uFEFF{code}", $"\u0002{code}\u0003", $"\u202A{code}\u202C", $"{code[..9]}\u200B{code[9..]}\uFEFF",
                $"]Q1{code}\r", $"]C0{code}", $"\u3000{code}\u00A0", $"{code[..40]}\r\n{code[40..]}", $"{code}\u2028", $"{code[..5]}\u00AD{code[5..]}",
            })
            {
                Assert.Equal(ReadingFault.None, CodeReader.Read(raw, out var read));
                Assert.Equal(code, read);
            }
        }
    }

    [Fact]
    public void Blanks_between_the_characters_of_a_live_code_are_left_out() => Reads($"{Live[..30]} {Live[30..60]} {Live[60..]}", Live);

    [Fact]
    public void Full_width_forms_are_what_they_stand_for()
    {
        Reads(Wide(Live), Live);
        Reads(Wide(Printed), Printed);
        Reads(Wide(Older), Older);
    }

    [Fact]
    public void The_case_of_letters_does_not_matter_to_codes_that_have_one_case()
    {
        Reads(Live.ToLowerInvariant(), Live);
        Reads(Printed.ToLowerInvariant(), Printed);
    }

    [Fact]
    public void Whatever_looks_like_a_digit_is_the_digit()
    {
        Reads(Live.Replace('0', 'O').Replace('1', 'I'), Live);
        Reads(Live.Replace('0', 'o').Replace('1', 'l'), Live);
    }

    [Fact]
    public void A_code_typed_on_a_french_keyboard_is_put_back() => Reads(French(Live), Live);

    [Fact]
    public void No_printed_code_ends_in_a_blank_so_that_those_of_a_reader_can_go()
    {
        var codes = new PrintedCodes(new(Keys), Clock);
        for (var i = 0; i < 400; i++)
        {
            var claims = new PrintedClaims(Guid.NewGuid(), Samples.Noon, Samples.Noon.AddDays(7), "张*", i % 2 == 0 ? "51**************23" : "51*************23");
            var code = codes.Make(claims);
            Assert.False(code.EndsWith(' '));
            foreach (var raw in new[] { code, $"{code}\r\n", $"{code} ", $"{code}  \t\r\n" })
            {
                Assert.Equal(ReadingFault.None, CodeReader.Read(raw, out var read));
                Assert.Equal(CodeFault.None, codes.Open(read!, out var opened));
                Assert.Equal(claims, opened);
            }
        }
    }

    [Fact]
    public void What_looks_like_the_beginning_of_another_code_inside_one_is_a_part_of_it()
    {
        var code = $"{Printed[..100]}HP1:{Printed[104..]}";
        Assert.Equal(ReadingFault.None, CodeReader.Read(code, out var read));
        Assert.Same(code, read);
    }

    [Theory]
    [InlineData("", ReadingFault.Empty)]
    [InlineData(" \r\n\uFEFF", ReadingFault.Empty)]
    [InlineData("https://example.org/pay?id=7", ReadingFault.WebAddress)]
    [InlineData("WWW.EXAMPLE.ORG", ReadingFault.WebAddress)]
    [InlineData("510104199003072310", ReadingFault.DocumentNumber)]
    [InlineData("51010419900307231x", ReadingFault.DocumentNumber)]
    [InlineData("6901234567892", ReadingFault.Barcode)]
    [InlineData("健康码", ReadingFault.OtherLayout)]
    [InlineData("ЙЦУКЕН", ReadingFault.OtherLayout)]
    [InlineData("hp1öabcdefghijklmnopqrstuvw", ReadingFault.OtherLayout)]
    [InlineData("HP1;ABCDEFGHIJKLMNOPQRSTUVW", ReadingFault.OtherLayout)]
    [InlineData("HELLO", ReadingFault.Foreign)]
    [InlineData("{\"a\":1}", ReadingFault.Foreign)]
    [InlineData("HP1:a\u00A7", ReadingFault.Foreign)]
    public void What_is_no_code_says_what_was_read_instead(string raw, ReadingFault expected) => Assert.Equal(expected, CodeReader.Read(raw, out _));

    [Fact]
    public void Half_a_code_and_two_codes_are_told_apart()
    {
        Assert.Equal(ReadingFault.CutOff, CodeReader.Read(Live[..50], out _));
        Assert.Equal(ReadingFault.RunTogether, CodeReader.Read(Live + Live, out _));
        Assert.Equal(ReadingFault.RunTogether, CodeReader.Read(Live + "7", out _));
        Assert.Equal(ReadingFault.RunTogether, CodeReader.Read(Printed + Printed, out _));
        Assert.Equal(ReadingFault.TooLong, CodeReader.Read(new('A', 100_000), out _));
        Assert.Equal(ReadingFault.VenueId, CodeReader.Read(new VenueId(0x9E3779B97F4A7C15).ToString(), out _));
    }

    [Fact]
    public void No_text_makes_reading_throw_and_what_is_read_is_in_an_exact_form() =>
        Gen.OneOf(Hostile.Text, Hostile.Near(Live), Hostile.Near(Printed), Gen.String[0, 1200]).Sample(
            raw =>
            {
                var fault = CodeReader.Read(raw, out var code);
                return fault == ReadingFault.None ? CodeReader.Read(code!, out var again) == ReadingFault.None && again == code : code is null;
            },
            iter: 20_000);

    [Fact]
    public void Every_fault_says_something_of_its_own_and_repeats_nothing_that_was_read()
    {
        var faults = Enum.GetValues<ReadingFault>().Where(fault => fault != ReadingFault.None).ToList();
        Assert.Equal(faults.Count, faults.Select(ReadingFaults.TextOf).Distinct().Count());
        Assert.Equal(faults.Count, faults.Select(fault => fault.ToWire()).Distinct().Count());
    }

    private static void Reads(string raw, string expected, bool exact = true)
    {
        Assert.Equal(ReadingFault.None, CodeReader.Read(raw, out var code));
        Assert.Equal(expected, code);
        Assert.True(!exact || raw != code);
    }

    private static string Wide(string text) => string.Concat(text.Select(character => character is > ' ' and <= '~' ? (char)(character + 0xFEE0) : character == ' ' ? '\u3000' : character));

    // What the keys of an English keyboard type on a French one; capital letters come with the shift key, digits without.
    private static string French(string text) => string.Concat(text.Select(character => character switch
    {
        'A' => 'Q',
        'Q' => 'A',
        'Z' => 'W',
        'W' => 'Z',
        'M' => '?',
        >= '0' and <= '9' => "à&é\"'(-è_ç"[character - '0'],
        _ => character,
    }));
}
