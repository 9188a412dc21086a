using HealthPass.Kernel.Keys.National;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;
using Xunit;

namespace HealthPass.Tests.Keys.National;

public sealed class Sm2VectorTests
{
    // GB/T 32918.5-2017, appendix A.2: the recommended curve, the signer 1234567812345678, the message "message digest".
    private const string PrivateNumber = "3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8";
    private const string X = "09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020";
    private const string Y = "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13";
    private const string Drawn = "59276E27D506861A16680F3AD9C02DCCEF3CC1FA3CDBE4CE6D54B80DEAC1BC21";
    private const string R = "F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3";
    private const string S = "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA";

    private static byte[] Message => "message digest"u8.ToArray();

    [Fact]
    public void The_signature_of_the_standard_comes_out_of_the_number_that_it_draws()
    {
        using var key = new Sm2Key(new BigInteger(PrivateNumber, 16), new Always(Convert.FromHexString(Drawn)));
        Assert.Equal((X, Y), (Convert.ToHexString(key.X.Span), Convert.ToHexString(key.Y.Span)));
        Assert.Equal(R + S, Convert.ToHexString(key.Sign(Message)));
        Assert.True(key.Holds(Message, Convert.FromHexString(R + S)));
    }

    [Fact]
    public void Anything_else_is_no_signature_of_the_message_and_throws_nothing()
    {
        using var key = new Sm2Key(new BigInteger(PrivateNumber, 16));
        using var other = new Sm2Key(BigInteger.Three);
        var signature = Convert.FromHexString(R + S);
        Assert.False(key.Holds("message digesT"u8, signature));
        Assert.False(other.Holds(Message, signature));
        var order = Convert.FromHexString("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123");
        byte[][] none =
        [
            [], signature[..63], [.. signature, 0], new byte[64], [.. signature[..32], .. new byte[32]], [.. new byte[32], .. signature[32..]],
            [.. order, .. signature[32..]], [.. signature[..32], .. order], [.. Enumerable.Repeat(byte.MaxValue, 64)], [.. signature[32..], .. signature[..32]],
        ];
        Assert.All(none, bytes => Assert.False(key.Holds(Message, bytes)));
        Assert.True(key.Holds(Message, signature));
    }

    // Worked out apart from this program, with OpenSSL's SM3 and arithmetic alone: the printed codes of every key file rest on it.
    [Fact]
    public void A_secret_stands_for_the_same_key_for_good()
    {
        using var key = Sm2Key.Of([.. Enumerable.Range(0, 48).Select(i => (byte)i)]);
        Assert.Equal(
            ("3A493C2093418412BA0909BC950FDEDD1A81A6C87351D2323A45AE4C87F01BBE", "AF8EF701E3C5C22DB0801930A7243C894FC4051CD4C60BB53B063D257B198053"),
            (Convert.ToHexString(key.X.Span), Convert.ToHexString(key.Y.Span)));
        var written = Convert.ToHexString(key.ExportSubjectPublicKeyInfo());
        Assert.Equal($"3059301306072A8648CE3D020106082A811CCF5501822D03420004{Convert.ToHexString(key.X.Span)}{Convert.ToHexString(key.Y.Span)}", written);
    }

    // Draws the same number every time.
    private sealed class Always(byte[] number) : SecureRandom
    {
        public override void NextBytes(byte[] buf) => number.CopyTo(buf, 0);

        public override void NextBytes(Span<byte> buffer) => number.CopyTo(buffer);
    }
}
