using System.Security.Cryptography;
using System.Security.Cryptography.Cose;
using CsCheck;
using HealthPass.Kernel.Keys;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Printed;
using Microsoft.Extensions.Time.Testing;
using QRCoder;
using Xunit;

namespace HealthPass.Tests.Verification.Printed;

public sealed class PrintedCodesTests
{
    // The longest of either that there is: four bytes for one character and three hidden ones, a number of 18 characters.
    private static readonly PrintedClaims Claims = new(
        new("00112233-4455-6677-8899-aabbccddeeff"), Samples.Noon, Samples.Noon.AddDays(7), "𠮷***", "51**************34");

    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private readonly KeySet _file = Samples.Keys();
    private readonly KeyRing _ring;
    private readonly PrintedKeys _keys;
    private readonly PrintedCodes _codes;

    public PrintedCodesTests()
    {
        _ring = new(_file);
        _keys = new(_ring);
        _codes = new(_keys, _clock);
    }

    [Fact]
    public void A_code_says_what_was_put_into_it_and_no_live_code_looks_like_one()
    {
        var text = _codes.Make(Claims);
        Assert.StartsWith("HP1:", text, StringComparison.Ordinal);
        Assert.Equal(CodeFault.None, _codes.Open(text, out var claims));
        Assert.Equal(Claims, claims);
        Assert.True(PrintedCodes.IsOne(text));
        Assert.False(PrintedCodes.IsOne(new HealthCodeCipher(_ring, _clock).Make(Samples.Person(1), Samples.Noon).ToString()));
        Assert.False(PrintedCodes.IsOne(null));
        Assert.Equal(CodeFault.Malformed, new HealthCodeCipher(_ring, _clock).Open(text, out _));
    }

    [Theory]
    [InlineData(0, CodeFault.None)]
    [InlineData(-5, CodeFault.None)]
    [InlineData(-6, CodeFault.FromTheFuture)]
    [InlineData((7 * 86_400) - 1, CodeFault.None)]
    [InlineData(7 * 86_400, CodeFault.Expired)]
    [InlineData(70 * 86_400, CodeFault.Expired)]
    public void A_code_is_good_for_seven_days_and_may_be_five_seconds_ahead(int ageSeconds, CodeFault expected)
    {
        var text = _codes.Make(Claims with { IssuedAt = Samples.Noon.AddSeconds(-ageSeconds), ExpiresAt = Samples.Noon.AddSeconds(-ageSeconds).AddDays(7) });
        Assert.Equal(expected, _codes.Open(text, out var claims));
        Assert.Equal(Claims.Code, claims.Code);
    }

    [Fact]
    public void A_code_with_any_bit_flipped_is_refused_and_names_nobody()
    {
        var bytes = Bytes(_codes.Make(Claims));
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var forged = bytes.ToArray();
            forged[bit / 8] ^= (byte)(1 << (bit % 8));
            var fault = _codes.Open(Text(forged), out var claims);
            Assert.True(fault is CodeFault.Malformed or CodeFault.UnknownKey or CodeFault.Forged, $"bit {bit}: {fault}");
            Assert.Equal(default, claims);
        }
    }

    [Fact]
    public void No_text_makes_opening_throw()
    {
        var good = _codes.Make(Claims);
        var bytes = Bytes(good);
        var near = Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte, Gen.Int[0, bytes.Length]).Select((at, value, length) =>
        {
            var altered = bytes.ToArray();
            altered[at] = value;
            return Text(altered.AsSpan(0, length == 0 ? bytes.Length : length));
        });
        var cbor = Gen.Byte.Array[0, 200].Select(drawn => Text(drawn));
        var tagged = Gen.Byte.Array[0, 200].Select(drawn => Text([0xD2, 0x84, .. drawn]));
        Gen.OneOf(Hostile.Text, Hostile.Text.Select(text => PrintedCodes.Prefix + text), Hostile.Near(good), near, cbor, tagged).Sample(
            text => text == good || _codes.Open(text, out _) != CodeFault.None, iter: 20_000);
    }

    public static TheoryData<string, CoseFault> Shapes => new()
    {
        { "tag 61 around it", CoseFault.None },
        { "no tag", CoseFault.TagMissing },
        { "another tag", CoseFault.TagMissing },
        { "tag 61 alone", CoseFault.TagMissing },
        { "tag 18 twice", CoseFault.TagRepeated },
        { "tag 61 twice", CoseFault.TagRepeated },
        { "something behind it", CoseFault.Trailing },
        { "the end is missing", CoseFault.NotCbor },
        { "an array without a length", CoseFault.NotSign1 },
        { "five parts", CoseFault.NotSign1 },
        { "content in pieces", CoseFault.NotSign1 },
        { "content elsewhere", CoseFault.NotSign1 },
        { "a header without a length", CoseFault.HeaderInvalid },
        { "a header that names the key twice", CoseFault.HeaderInvalid },
        { "something behind the header", CoseFault.HeaderInvalid },
        { "something more in the header", CoseFault.HeaderInvalid },
        { "the key in the unprotected header", CoseFault.HeaderUnprotected },
        { "another algorithm", CoseFault.AlgorithmUnknown },
        { "no algorithm", CoseFault.AlgorithmUnknown },
        { "no key", CoseFault.KeyIdMissing },
        { "a signature of 63 bytes", CoseFault.SignatureLength },
        { "a signature of 65 bytes", CoseFault.SignatureLength },
        { "a signature as X.509 has it", CoseFault.SignatureLength },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void What_is_not_of_the_form_is_refused_with_its_own_fault(string what, CoseFault expected)
    {
        var bytes = CoseShapes.Make(what, _keys.All[0], Claims.Encode());
        var fault = CoseSign1.TryRead(bytes, out var message);
        Assert.Equal(expected, fault != CoseFault.None ? fault : message!.Fault);
        Assert.Equal(expected == CoseFault.None ? CodeFault.None : CodeFault.Malformed, _codes.Open(Text(bytes), out _));
    }

    [Theory]
    [InlineData("another issuer")]
    [InlineData("a claim less")]
    [InlineData("a claim more")]
    [InlineData("a time that is a fraction")]
    [InlineData("a number of 8 bytes")]
    [InlineData("another kind")]
    [InlineData("nothing")]
    public void Claims_that_are_signed_and_are_not_ours_are_refused(string what)
    {
        var key = _keys.All[0];
        var bytes = CoseSign1.Make(key.Algorithm, key.KeyId.Span, CoseShapes.ClaimsWith(what, Claims), key.Sign);
        Assert.Equal(CodeFault.Malformed, _codes.Open(Text(bytes), out var claims));
        Assert.Equal(default, claims);
    }

    [Fact]
    public void The_frameworks_reader_finds_the_same_and_its_writer_is_understood()
    {
        var key = _keys.All[0];
        using var secret = P256Key.Of(_ring.PrintedKeys[0].Key);
        var theirs = CoseMessage.DecodeSign1(Bytes(_codes.Make(Claims)));
        Assert.True(theirs.VerifyEmbedded(secret));
        Assert.Equal(Claims.Encode(), theirs.Content!.Value.ToArray());
        Assert.Equal(key.KeyId.ToArray(), theirs.ProtectedHeaders[CoseHeaderLabel.KeyIdentifier].GetValueAsBytes());
        Assert.Empty(theirs.UnprotectedHeaders);

        var headers = new CoseHeaderMap { [CoseHeaderLabel.KeyIdentifier] = CoseHeaderValue.FromBytes(key.KeyId.ToArray()) };
        var made = CoseSign1Message.SignEmbedded(Claims.Encode(), new(secret, HashAlgorithmName.SHA256, headers));
        Assert.Equal(CodeFault.None, _codes.Open(Text(made), out var claims));
        Assert.Equal(Claims, claims);
    }

    [Fact]
    public void The_longest_code_fits_a_picture_of_61_modules_and_is_read_off_it_by_another_reader()
    {
        var text = _codes.Make(Claims);
        using var drawn = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.Q);
        Assert.Equal((160, 11), (Bytes(text).Length, drawn.Version));

        // As a JSON Web Token the same would be 299 characters, which are no alphanumeric ones.
        using var token = QRCodeGenerator.GenerateQrCode(new string('a', 299), QRCodeGenerator.ECCLevel.Q);
        Assert.Equal(16, token.Version);

        // Each signature is another picture.
        for (var i = 0; i < 25; i++)
        {
            var other = _codes.Make(Claims);
            Assert.Equal((11, other), PrintedPicture.Read(other));
        }
    }

    [Fact]
    public void Keys_follow_from_the_key_file_and_are_called_by_what_they_are()
    {
        var again = new PrintedKeys(new(_file));
        Assert.Equal(_keys.All[0].KeyId.ToArray(), again.All[0].KeyId.ToArray());
        Assert.NotEqual(_keys.All[0].KeyId.ToArray(), new PrintedKeys(new(Samples.Keys())).All[0].KeyId.ToArray());
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = _keys.All[0].X.ToArray(), Y = _keys.All[0].Y.ToArray() } });
        Assert.Equal(SHA256.HashData(key.ExportSubjectPublicKeyInfo())[..8], _keys.All[0].KeyId.ToArray());
        Assert.Equal(CodeFault.UnknownKey, new PrintedCodes(new(new(Samples.Keys())), _clock).Open(_codes.Make(Claims), out _));
    }

    [Fact]
    public void A_rotated_token_key_brings_a_new_signing_key_and_what_the_old_one_signed_stays_good_until_it_is_taken_out()
    {
        var before = _codes.Make(Claims);
        var second = new VersionedKey(2, RandomNumberGenerator.GetBytes(32), Samples.Noon.AddSeconds(30));
        _ring.Replace(_file with { Token = [.. _file.Token, second] });
        Assert.Equal(2, _keys.All.Count);
        Assert.Equal(1, _keys.Active(Samples.Noon).Number);
        Assert.Equal(2, _keys.Active(Samples.Noon.AddSeconds(30)).Number);
        Assert.Equal(CodeFault.None, _codes.Open(before, out _));

        _ring.Share(KeyPrint.Of(_file).Select(print => print.Name).ToHashSet());
        Assert.Equal(1, _keys.Active(Samples.Noon.AddSeconds(30)).Number);

        _ring.Replace(_file with { Token = [second] });
        Assert.Equal(CodeFault.UnknownKey, _codes.Open(before, out _));
    }

    [Fact]
    public async Task Codes_are_made_and_opened_by_many_threads_at_once() => await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
    {
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(CodeFault.None, _codes.Open(_codes.Make(Claims), out var claims));
            Assert.Equal(Claims, claims);
        }
    })));

    [Fact]
    public void Nothing_in_a_code_is_the_same_in_the_next_one_but_the_masks_and_the_key()
    {
        var other = Claims with { Code = new(RandomNumberGenerator.GetBytes(16)), IssuedAt = Claims.IssuedAt.AddHours(1), ExpiresAt = Claims.ExpiresAt.AddHours(1) };
        Assert.NotEqual(Bytes(_codes.Make(Claims))[^64..], Bytes(_codes.Make(other))[^64..]);
        var (one, next) = (Claims.Encode(), other.Encode());
        var same = one.Zip(next).Count(pair => pair.First == pair.Second);
        Assert.InRange(one.Length - same, 16, 24);
    }

    private static byte[] Bytes(string text) => Base45.TryDecode(text.AsSpan(PrintedCodes.Prefix.Length), out var bytes) ? bytes : throw new InvalidOperationException(text);

    private static string Text(ReadOnlySpan<byte> bytes) => PrintedCodes.Prefix + Base45.Encode(bytes);
}
