using HealthPass.Kernel.Keys.National;
using Xunit;

namespace HealthPass.Tests.Keys.National;

public sealed class Sm4VectorTests
{
    // GB/T 32907-2016, appendix A, and RFC 8998: the same sixteen bytes are key and text everywhere.
    private static readonly byte[] Sixteen = Convert.FromHexString("0123456789ABCDEFFEDCBA9876543210");

    // RFC 8998, appendix A.1.
    private static readonly byte[] Nonce = Convert.FromHexString("00001234567800000000ABCD");
    private static readonly byte[] Associated = Convert.FromHexString("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2");
    private static readonly byte[] Plain = Convert.FromHexString(
        "AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDDEEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA");

    private const string Cipher = "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D";
    private const string Tag = "83DE3541E4C2B58177E065A9BF7B62EC";

    // Appendix A.1 is one encryption, A.2 a million of them, one after the other.
    [Theory]
    [InlineData(1, "681EDF34D206965E86B3E94F536E4246")]
    [InlineData(1_000_000, "595298C7C6FD271F0402F804C33D3F66")]
    public void The_blocks_of_the_standard_come_out(int times, string expected)
    {
        var blocks = new Sm4Blocks(Sixteen);
        byte[] block = [.. Sixteen];
        for (var i = 0; i < times; i++)
        {
            blocks.Encrypt(block);
        }

        Assert.Equal(expected, Convert.ToHexString(block));
    }

    [Fact]
    public void Many_blocks_are_each_encrypted_by_itself_in_place_and_beside()
    {
        var blocks = new Sm4Blocks(Sixteen);
        byte[] three = [.. Sixteen, .. Sixteen, .. new byte[16]];
        var beside = new byte[three.Length + 1];
        Assert.Equal(48, blocks.TransformBlock(three, 0, 48, beside, 1));
        Assert.Equal(beside[1..17], beside[17..33]);
        Assert.Equal("681EDF34D206965E86B3E94F536E4246", Convert.ToHexString(beside, 1, 16));
        Assert.Equal(beside[1..], blocks.TransformFinalBlock(three, 0, 48));
        blocks.Encrypt(three);
        Assert.Equal(beside[1..], three);
    }

    [Fact]
    public void The_sealed_message_of_RFC_8998_comes_out_and_opens()
    {
        var gcm = new Sm4Gcm(Sixteen);
        var (cipher, tag, plain) = (new byte[Plain.Length], new byte[16], new byte[Plain.Length]);
        gcm.Seal(Nonce, Plain, cipher, tag, Associated);
        Assert.Equal((Cipher, Tag), (Convert.ToHexString(cipher), Convert.ToHexString(tag)));
        for (var i = 0; i < 3; i++)
        {
            Assert.True(gcm.TryOpen(Nonce, cipher, tag, plain, Associated));
            Assert.Equal(Plain, plain);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(22)]
    [InlineData(47)]
    [InlineData(1_000)]
    public void A_message_of_any_length_opens_and_an_altered_one_leaves_nothing(int length)
    {
        var gcm = new Sm4Gcm(Sixteen);
        byte[] message = [.. Enumerable.Range(1, length).Select(i => (byte)i)];
        var (cipher, tag, plain) = (new byte[length], new byte[16], new byte[length]);
        gcm.Seal(Nonce, message, cipher, tag, Associated);
        Assert.True(gcm.TryOpen(Nonce, cipher, tag, plain, Associated));
        Assert.Equal(message, plain);
        tag[^1] ^= 1;
        Assert.False(gcm.TryOpen(Nonce, cipher, tag, plain, Associated));
        Assert.All(plain, value => Assert.Equal(0, value));
        tag[^1] ^= 1;
        Assert.False(gcm.TryOpen(Nonce, cipher, tag, plain, Associated.AsSpan(1)));
        Assert.True(gcm.TryOpen(Nonce, cipher, tag, plain, Associated));
    }
}
