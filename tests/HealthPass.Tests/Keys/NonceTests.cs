using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Numerics;
using HealthPass.Kernel.Keys;
using HealthPass.Verification.Codes;
using Xunit;

namespace HealthPass.Tests.Keys;

public sealed class NonceTests : IDisposable
{
    private const int Codes = 500;
    private const int Bits = 8 * SealingKey.NonceSize;

    private readonly KeySet _keys = Samples.Keys();
    private readonly SealingKey _key;

    public NonceTests() => _key = SealingKey.Of(_keys.Token[0]);

    public void Dispose() => _key.Dispose();

    [Fact]
    public void No_two_are_the_same_from_however_many_threads()
    {
        var seen = new ConcurrentDictionary<UInt128, bool>();
        Parallel.For(0, 16, _ =>
        {
            var nonce = new byte[16];
            for (var i = 0; i < 20_000; i++)
            {
                _key.NextNonce(nonce.AsSpan(4));
                Assert.True(seen.TryAdd(BinaryPrimitives.ReadUInt128BigEndian(nonce), true));
            }
        });
    }

    [Fact]
    public void Codes_in_a_row_show_neither_node_nor_order_nor_number()
    {
        var cipher = new HealthCodeCipher(new(_keys), TimeProvider.System, new() { Form = CodeForm.Base64Url });
        var nonces = Enumerable.Range(0, Codes).Select(_ => Base64Url.DecodeFromChars(cipher.Make(Samples.Person(1), DateTimeOffset.UtcNow).ToString()).AsSpan(3, SealingKey.NonceSize).ToArray()).ToList();

        // Of random bits each is set in about half, and neighbours differ in about half: within six standard deviations.
        var ones = new int[Bits];
        var differing = 0;
        var ascending = 0;
        for (var i = 0; i < Codes; i++)
        {
            for (var bit = 0; bit < Bits; bit++)
            {
                ones[bit] += (nonces[i][bit / 8] >> (bit % 8)) & 1;
            }

            if (i > 0)
            {
                differing += nonces[i].Zip(nonces[i - 1]).Sum(pair => BitOperations.PopCount((uint)(pair.First ^ pair.Second)));
                ascending += nonces[i].AsSpan().SequenceCompareTo(nonces[i - 1]) > 0 ? 1 : 0;
            }
        }

        Assert.All(ones, count => Assert.InRange(count, 180, 320));
        Assert.InRange(differing / (double)(Codes - 1), 46.5, 49.5);
        Assert.InRange(ascending, 180, 320);
        Assert.Equal(Codes, nonces.Select(nonce => BinaryPrimitives.ReadUInt64BigEndian(nonce)).Distinct().Count());
    }

    [Fact]
    public void A_code_with_the_nonces_of_the_build_before_still_opens()
    {
        var cipher = new HealthCodeCipher(new(_keys), TimeProvider.System);
        var bytes = new byte[53];
        var plain = new byte[22];
        bytes[0] = 1;
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(1), _key.Id);
        bytes.AsSpan(3, 6).Fill(7);
        Samples.Person(1).Write(plain);
        Span<byte> time = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() << 16);
        time[..6].CopyTo(plain.AsSpan(16));
        _key.Seal(bytes.AsSpan(3, 12), plain, bytes.AsSpan(15, 22), bytes.AsSpan(37), bytes.AsSpan(0, 3));

        Assert.Equal(CodeFault.None, cipher.Open(Base64Url.EncodeToString(bytes), out var code));
        Assert.Equal(Samples.Person(1), code.PersonId);
    }
}
