using System.Security.Cryptography;
using System.Text;
using CsCheck;
using HealthPass.Kernel.Keys;
using HealthPass.Verification.Codes;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Verification.Codes;

public sealed class HealthCodeCipherTests
{
    private static readonly VersionedKey First = new(1, RandomNumberGenerator.GetBytes(32), DateTimeOffset.UnixEpoch);

    private static readonly KeySet Installation = Samples.Keys(First);

    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private readonly KeyRing _keys = new(Installation);
    private readonly HealthCodeCipher _cipher;

    public HealthCodeCipherTests() => _cipher = new(_keys, _clock);

    [Fact]
    public void A_code_names_its_person_and_time() => Gen.Select(Gen.ULong, Gen.ULong, Gen.Long[0, 4_000_000_000_000]).Sample((high, low, issued) =>
    {
        var clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(issued));
        var text = new HealthCodeCipher(_keys, clock).Make(new(high, low), clock.GetUtcNow()).ToString();
        Assert.Equal(SealedCode.Base32Length, text.Length);
        Assert.Equal(CodeFault.None, new HealthCodeCipher(_keys, clock).Open(text, out var code));
        Assert.Equal(new(new(high, low), issued), code);
    });

    [Theory]
    [InlineData(0, CodeFault.None)]
    [InlineData(60_000, CodeFault.None)]
    [InlineData(60_001, CodeFault.Expired)]
    [InlineData(86_400_000, CodeFault.Expired)]
    [InlineData(-1, CodeFault.None)]
    [InlineData(-5_000, CodeFault.None)]
    [InlineData(-5_001, CodeFault.FromTheFuture)]
    [InlineData(-86_400_000, CodeFault.FromTheFuture)]
    public void A_code_is_good_for_sixty_seconds_and_may_be_five_seconds_ahead(int ageMilliseconds, CodeFault expected)
    {
        var text = _cipher.Make(Samples.Person(1), Samples.Noon - TimeSpan.FromMilliseconds(ageMilliseconds)).ToString();
        Assert.Equal(expected, _cipher.Open(text, out var code));
        Assert.Equal(Samples.Person(1), code.PersonId);
    }

    [Theory]
    [InlineData(CodeForm.Base32, SealedCode.Base32Length)]
    [InlineData(CodeForm.Base64Url, SealedCode.Base64UrlLength)]
    public void A_code_is_written_as_the_node_is_told_and_read_in_either_form(CodeForm form, int length)
    {
        var text = new HealthCodeCipher(_keys, _clock, new() { Form = form }).Make(Samples.Person(1), Samples.Noon).ToString();
        Assert.Equal(length, text.Length);
        Assert.Equal(CodeFault.None, _cipher.Open(text, out var code));
        Assert.Equal(Samples.Person(1), code.PersonId);
        Assert.True(SealedCode.TryRead(text, out var read));
        Assert.Equal(text, read.ToString());
    }

    [Fact]
    public void A_code_has_capital_letters_and_digits_alone_and_none_that_looks_like_another()
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.Matches("^[0-9A-HJKMNP-TV-Z]{85}$", _cipher.Make(Samples.Person(i), Samples.Noon).ToString());
        }
    }

    [Fact]
    public void No_code_is_no_text()
    {
        Assert.True(default(SealedCode).IsNone);
        Assert.Equal(string.Empty, default(SealedCode).ToString());
        Assert.False(SealedCode.TryRead(null, out _));
        Assert.False(SealedCode.TryRead(string.Empty, out _));
        Assert.False(_cipher.Make(Samples.Person(1), Samples.Noon).IsNone);
    }

    [Fact]
    public void A_code_with_any_bit_flipped_is_refused_and_names_nobody()
    {
        var bytes = BytesOf(_cipher.Make(Samples.Person(1), Samples.Noon).ToString());
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var forged = bytes.ToArray();
            forged[bit / 8] ^= (byte)(1 << (bit % 8));
            var fault = _cipher.Open(TextOf(forged), out var code);
            Assert.Equal(bit < 8 ? CodeFault.Malformed : bit < 24 ? CodeFault.UnknownKey : CodeFault.Forged, fault);
            Assert.Equal(default, code);
        }
    }

    [Fact]
    public void A_code_of_any_other_length_is_malformed()
    {
        var text = _cipher.Make(Samples.Person(1), Samples.Noon).ToString();
        for (var length = 0; length < text.Length; length++)
        {
            Assert.Equal(CodeFault.Malformed, _cipher.Open(text.AsSpan(0, length), out _));
        }

        Assert.Equal(CodeFault.Malformed, _cipher.Open(text + "A", out _));
        Assert.Equal(CodeFault.Malformed, _cipher.Open(text + "=", out _));
        Assert.Equal(CodeFault.Malformed, _cipher.Open(" " + text[1..], out _));
    }

    [Fact]
    public void No_text_makes_opening_throw()
    {
        var good = _cipher.Make(Samples.Person(1), Samples.Noon).ToString();
        Gen.OneOf(Hostile.Text, Hostile.Near(good), Gen.String[0, 200], Gen.String[Gen.Char["ABCDEFabcdef0123456789-_="], 71, 71], Gen.String[Gen.Char["0123456789ABCDEFGHJKMNPQRSTVWXYZILOU"], 85, 85])
            .Sample(text => _cipher.Open(text, out _) != CodeFault.None || text == good, iter: 20_000);
    }

    [Fact]
    public void A_code_of_another_systems_key_does_not_open()
    {
        var others = new HealthCodeCipher(new(Samples.Keys(new VersionedKey(1, RandomNumberGenerator.GetBytes(32), DateTimeOffset.UnixEpoch))), _clock);
        Assert.Equal(CodeFault.Forged, _cipher.Open(others.Make(Samples.Person(1), Samples.Noon).ToString(), out _));
        var unknown = new HealthCodeCipher(new(Samples.Keys(First with { Id = 2 })), _clock);
        Assert.Equal(CodeFault.UnknownKey, _cipher.Open(unknown.Make(Samples.Person(1), Samples.Noon).ToString(), out _));
    }

    [Fact]
    public void A_rotated_key_serves_from_its_time_on_and_the_old_one_goes_on_opening()
    {
        var before = _cipher.Make(Samples.Person(1), Samples.Noon).ToString();
        var second = new VersionedKey(2, RandomNumberGenerator.GetBytes(32), Samples.Noon.AddSeconds(30));
        _keys.Replace(Keys(First, second));
        Assert.Equal(1, KeyOf(_cipher.Make(Samples.Person(1), Samples.Noon.AddSeconds(29)).ToString()));
        Assert.Equal(2, KeyOf(_cipher.Make(Samples.Person(1), Samples.Noon.AddSeconds(30)).ToString()));
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(CodeFault.None, _cipher.Open(before, out _));
        Assert.Equal(CodeFault.None, _cipher.Open(_cipher.Make(Samples.Person(1), _clock.GetUtcNow()).ToString(), out _));

        _keys.Replace(Keys(second));
        Assert.Equal(CodeFault.UnknownKey, _cipher.Open(before, out _));
    }

    [Fact]
    public void A_key_whose_time_has_not_come_opens_codes_of_a_node_that_is_ahead()
    {
        var second = new VersionedKey(2, RandomNumberGenerator.GetBytes(32), Samples.Noon.AddSeconds(3));
        _keys.Replace(Keys(First, second));
        var ahead = _cipher.Make(Samples.Person(1), Samples.Noon.AddSeconds(4)).ToString();
        Assert.Equal(2, KeyOf(ahead));
        Assert.Equal(CodeFault.None, _cipher.Open(ahead, out _));
    }

    [Fact]
    public void A_key_file_with_another_identity_is_refused_and_the_keys_stay()
    {
        Assert.Throws<InvalidDataException>(() => _keys.Replace(Samples.Keys(First) with { Identity = RandomNumberGenerator.GetBytes(32) }));
        Assert.Equal(CodeFault.None, _cipher.Open(_cipher.Make(Samples.Person(1), Samples.Noon).ToString(), out _));
    }

    [Fact]
    public async Task Codes_are_made_and_opened_by_many_threads_at_once() =>
        await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < 5_000; i++)
            {
                var id = Samples.Person((thread * 5_000) + i);
                Assert.Equal(CodeFault.None, _cipher.Open(_cipher.Make(id, Samples.Noon).ToString(), out var code));
                Assert.Equal(id, code.PersonId);
            }
        })));

    private static int KeyOf(string text)
    {
        var bytes = BytesOf(text);
        return (bytes[1] << 8) | bytes[2];
    }

    private static byte[] BytesOf(string text)
    {
        var bytes = new byte[53];
        Assert.True(Base32.TryDecode(text, bytes));
        return bytes;
    }

    private static string TextOf(byte[] bytes)
    {
        var text = new byte[85];
        Base32.Encode(bytes, text);
        return Encoding.ASCII.GetString(text);
    }

    // Of one installation: a key file may have another token key, and never another secret under a number that is taken.
    private static KeySet Keys(params VersionedKey[] tokens) => Installation with { Token = tokens };
}
