using CsCheck;
using HealthPass.Kernel.Venues;
using Xunit;

namespace HealthPass.Tests.Venues;

public sealed class PosterCodeTests
{
    private static readonly PosterCode Code = new(new(0x0123_4567_89AB_CDEF), 12, 3, 0xBEEF);

    [Fact]
    public void A_code_is_read_back_from_every_way_in_which_it_is_shown_and_typed()
    {
        var text = Code.ToString();
        Assert.Equal(PosterCode.Length, text.Length);
        foreach (var typed in new[]
        {
            text, text.ToLowerInvariant(), Code.ToGroups(), $" {text}\r\n", $"\uFEFF{text[..7]} {text[7..]}", text.Replace('0', 'O'), text.Replace('1', 'l'), text.Replace('1', 'I'),
            string.Concat(text.Select(character => (char)(character + 0xFEE0))), Code.ToAddress("https://jkm.sc.gov.cn"), Code.ToAddress("https://jkm.sc.gov.cn").ToLowerInvariant(),
            $"https://elsewhere.example/some/P/{text}?from=chat", $"HTTPS://JKM.SC.GOV.CN/P/{text}/#top",
        })
        {
            Assert.Equal(PosterFault.None, PosterCode.Read(typed, out var read));
            Assert.Equal(Code, read);
        }
    }

    [Fact]
    public void Any_code_is_read_back() =>
        Gen.Select(Gen.ULong[1, ulong.MaxValue], Gen.UShort, Gen.Byte[1, 255], Gen.UShort).Sample((venue, place, version, draw) =>
        {
            var code = new PosterCode(new(venue), place, version, draw);
            return PosterCode.Read(code.ToString(), out var read) == PosterFault.None && read == code;
        });

    [Fact]
    public void No_wrong_character_and_no_two_that_changed_places_go_unnoticed()
    {
        var text = Code.ToString();
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".Where(other => other != text[i]))
            {
                Assert.Equal(PosterFault.Misread, PosterCode.Read(text[..i] + other + text[(i + 1)..], out _));
            }

            if (i > 0 && text[i] != text[i - 1])
            {
                Assert.Equal(PosterFault.Misread, PosterCode.Read(text[..(i - 1)] + text[i] + text[i - 1] + text[(i + 1)..], out _));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTPS://JKM.SC.GOV.CN/ME")]
    [InlineData("0JDSE5PM1Q308")]
    [InlineData("HTTPS://JKM.SC.GOV.CN/P/0JDSE5PM1Q308")]
    [InlineData("U00000000000000000000000")]
    public void What_is_no_poster_says_so(string text) => Assert.Equal(PosterFault.Unreadable, PosterCode.Read(text, out _));

    [Fact]
    public void What_is_too_long_says_so_and_zeros_are_no_venue()
    {
        Assert.Equal(PosterFault.Unreadable, PosterCode.Read(new string('A', 100_000), out _));
        Assert.Equal(PosterFault.Misread, PosterCode.Read(new string('0', PosterCode.Length), out _));
    }

    [Fact]
    public void The_address_is_short_and_in_the_letters_of_the_dense_mode()
    {
        var address = Code.ToAddress("https://" + new string('a', PosterCode.MaxSite - "https://".Length));
        Assert.Equal(PosterCode.MaxAddress, address.Length);
        Assert.All(address, character => Assert.Contains(character, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"));
    }
}
