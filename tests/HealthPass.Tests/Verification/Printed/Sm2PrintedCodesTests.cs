using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text.Json;
using HealthPass.Kernel.Keys;
using HealthPass.Tests.Architecture;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Printed;
using Microsoft.Extensions.Time.Testing;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Xunit;

namespace HealthPass.Tests.Verification.Printed;

/// <summary>Printed codes that are signed by SM2, beside those by ES256.</summary>
public sealed class Sm2PrintedCodesTests
{
    // The longest that there is.
    private static readonly PrintedClaims Claims = new(
        new("00112233-4455-6677-8899-aabbccddeeff"), Samples.Noon, Samples.Noon.AddDays(7), "𠮷***", "51**************34");

    private static readonly VersionedKey Default = new(1, RandomNumberGenerator.GetBytes(32), DateTimeOffset.UnixEpoch);
    private static readonly VersionedKey National = new(2, RandomNumberGenerator.GetBytes(48), Samples.Noon.AddSeconds(30), KeySuite.National);

    private readonly FakeTimeProvider _clock = new(Samples.Noon.AddSeconds(30));
    private readonly KeyRing _ring = new(Samples.Keys(Default, National));
    private readonly PrintedKeys _keys;
    private readonly PrintedCodes _codes;

    public Sm2PrintedCodesTests()
    {
        _keys = new(_ring);
        _codes = new(_keys, _clock);
    }

    private PrintedClaims Later => Claims with { IssuedAt = _clock.GetUtcNow(), ExpiresAt = _clock.GetUtcNow().AddDays(7) };

    [Fact]
    public void A_switch_signs_by_SM2_from_its_time_on_and_what_ES256_signed_stays_good_until_it_ends()
    {
        var (before, after) = (_codes.Make(Claims), _codes.Make(Later));
        Assert.Equal((CoseSign1.Es256, CoseSign1.Sm2), (Read(before).Algorithm, Read(after).Algorithm));
        Assert.Equal((CodeFault.None, CodeFault.None), (_codes.Open(before, out var first), _codes.Open(after, out var second)));
        Assert.Equal((Claims, Later), (first, second));
        _clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(30));
        Assert.Equal((CodeFault.Expired, CodeFault.None), (_codes.Open(before, out _), _codes.Open(after, out _)));
    }

    [Fact]
    public void Whoever_has_the_public_key_checks_a_code_without_our_reader()
    {
        // Read by the framework's CBOR, checked by the library itself: no step of ours but the alphabet.
        var reader = new CborReader(Bytes(_codes.Make(Later)));
        Assert.Equal((CborTag)18, reader.ReadTag());
        _ = reader.ReadStartArray();
        var header = reader.ReadByteString();
        _ = reader.ReadStartMap();
        reader.ReadEndMap();
        var (payload, signature) = (reader.ReadByteString(), reader.ReadByteString());
        var labels = new CborReader(header);
        Assert.Equal(2, labels.ReadStartMap());
        Assert.Equal((1, -65_540), (labels.ReadInt32(), labels.ReadInt32()));
        Assert.Equal(4, labels.ReadInt32());
        Assert.Equal(_keys.All[1].KeyId.ToArray(), labels.ReadByteString());

        var curve = CustomNamedCurves.GetByName("sm2p256v1");
        var point = curve.Curve.CreatePoint(new BigInteger(1, _keys.All[1].X.ToArray()), new BigInteger(1, _keys.All[1].Y.ToArray()));
        var signer = new SM2Signer(PlainDsaEncoding.Instance);
        signer.Init(false, new ParametersWithID(new ECPublicKeyParameters(point, new ECDomainParameters(curve)), "1234567812345678"u8.ToArray()));
        var signed = new CborWriter();
        signed.WriteStartArray(4);
        signed.WriteTextString("Signature1");
        signed.WriteByteString(header);
        signed.WriteByteString([]);
        signed.WriteByteString(payload);
        signed.WriteEndArray();
        signer.BlockUpdate(signed.Encode());
        Assert.True(signer.VerifySignature(signature));
    }

    [Fact]
    public void The_example_of_the_document_is_a_code_of_the_key_beside_it()
    {
        var lines = File.ReadAllLines(Path.Combine(House.Root, "docs", "integrators.md"));
        var text = lines.Last(line => line.StartsWith(PrintedCodes.Prefix, StringComparison.Ordinal));
        var jwk = JsonDocument.Parse(lines.Last(line => line.StartsWith("{\"kid\"", StringComparison.Ordinal))).RootElement;
        using var key = PrintedKey.Of(new(1, [.. Enumerable.Range(0, 48).Select(i => (byte)i)], DateTimeOffset.UnixEpoch, KeySuite.National));
        Assert.Equal(jwk.GetProperty("kid").GetString(), Base64Url.EncodeToString(key.KeyId.Span));
        Assert.Equal(jwk.GetProperty("x").GetString(), Base64Url.EncodeToString(key.X.Span));
        Assert.Equal(jwk.GetProperty("y").GetString(), Base64Url.EncodeToString(key.Y.Span));
        var message = Read(text);
        Assert.Equal((162, CoseFault.None, CoseSign1.Sm2), (Bytes(text).Length, message.Fault, message.Algorithm));
        Assert.True(key.Holds(message.ToBeSigned(), message.Signature.Span));
        Assert.True(PrintedClaims.TryDecode(message.Payload, out var claims));
        Assert.Equal(Claims with { MaskedName = "王**" }, claims);
    }

    public static TheoryData<int, long, int, CodeFault> Mixtures => new()
    {
        // The key that is named, the algorithm that is named, the key that signs.
        { 0, CoseSign1.Es256, 0, CodeFault.None },
        { 1, CoseSign1.Sm2, 1, CodeFault.None },
        { 0, CoseSign1.Sm2, 0, CodeFault.Forged },
        { 1, CoseSign1.Es256, 1, CodeFault.Forged },
        { 0, CoseSign1.Sm2, 1, CodeFault.Forged },
        { 1, CoseSign1.Es256, 0, CodeFault.Forged },
        { 0, CoseSign1.Es256, 1, CodeFault.Forged },
        { 1, CoseSign1.Sm2, 0, CodeFault.Forged },
        { 1, CoseSign1.Sm2 - 1, 1, CodeFault.Malformed },
        { 1, 0, 1, CodeFault.Malformed },
    };

    [Theory]
    [MemberData(nameof(Mixtures))]
    public void The_key_says_by_what_a_code_is_checked_and_no_code_does(int named, long algorithm, int signing, CodeFault expected)
    {
        var bytes = CoseSign1.Make(algorithm, _keys.All[named].KeyId.Span, Claims.Encode(), _keys.All[signing].Sign);
        Assert.Equal(expected, _codes.Open(PrintedCodes.Prefix + Base45.Encode(bytes), out var claims));
        Assert.Equal(expected == CodeFault.None ? Claims : default, claims);
    }

    [Fact]
    public void A_code_with_any_bit_flipped_is_refused_and_names_nobody()
    {
        var bytes = Bytes(_codes.Make(Later));
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var forged = bytes.ToArray();
            forged[bit / 8] ^= (byte)(1 << (bit % 8));
            var fault = _codes.Open(PrintedCodes.Prefix + Base45.Encode(forged), out var claims);
            Assert.True(fault is CodeFault.Malformed or CodeFault.UnknownKey or CodeFault.Forged, $"bit {bit}: {fault}");
            Assert.Equal(default, claims);
        }
    }

    [Fact]
    public void The_longest_code_fits_the_picture_that_the_default_has_and_is_read_off_it_by_another_reader()
    {
        for (var i = 0; i < 10; i++)
        {
            var text = _codes.Make(Later);
            Assert.Equal((164, 250), (Bytes(text).Length, text.Length));
            Assert.Equal((11, text), PrintedPicture.Read(text));
        }
    }

    [Fact]
    public async Task Codes_are_made_and_opened_by_many_threads_at_once() => await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
    {
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(CodeFault.None, _codes.Open(_codes.Make(Later), out var claims));
            Assert.Equal(Later, claims);
        }
    })));

    private static CoseSign1 Read(string text)
    {
        Assert.Equal(CoseFault.None, CoseSign1.TryRead(Bytes(text), out var message));
        return message!;
    }

    private static byte[] Bytes(string text) => Base45.TryDecode(text.AsSpan(PrintedCodes.Prefix.Length), out var bytes) ? bytes : throw new InvalidOperationException(text);
}
