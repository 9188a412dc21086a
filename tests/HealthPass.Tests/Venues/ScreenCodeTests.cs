using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Venues;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Venues;

public sealed class ScreenCodeTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 16).Select(value => (byte)value)];
    private static readonly PosterCode Poster = new(new(0x0123456789ABCDEF), 7, 2, 0x4321);

    [Theory]
    [InlineData(0, 0xc6b0c5d1fb645370, "CDC65T7XP8MVG")]
    [InlineData(1, 0x0825399ee1cbb62b, "0G99SKVGWQDHB")]
    [InlineData(59_000_000, 0xc26d544fe6334b57, "C4VAM9ZK36JTQ")]
    public void A_proof_is_what_another_program_computes_from_key_and_step(long step, ulong proof, string written)
    {
        Assert.Equal(proof, ScreenCode.ProofOf(Key, step));
        Assert.Equal(Poster + written, ScreenCode.Text(Poster, proof));
    }

    [Theory]
    [InlineData(-31, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(29, true)]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public void A_proof_is_good_in_its_own_step_and_the_one_before_and_after(int seconds, bool good)
    {
        const long began = 1_000 * ScreenCode.StepSeconds;
        Assert.Equal(good, ScreenCode.IsProof(Key, ScreenCode.ProofOf(Key, ScreenCode.StepOf(began)), began + seconds));
    }

    [Fact]
    public void A_screen_is_read_as_a_poster_is_and_says_its_proof_besides()
    {
        var text = ScreenCode.Text(Poster, ulong.MaxValue);
        foreach (var seen in new[] { text, text.ToLowerInvariant(), $"HTTPS://JKM.SC.GOV.CN/P/{text}", $"https://jkm.sc.gov.cn/p/{text}?from=chat", string.Join('-', text.Chunk(5).Select(part => new string(part))) })
        {
            Assert.Equal((PosterFault.None, Poster, (ulong?)ulong.MaxValue), (PosterCode.Read(seen, out var code, out var proof), code, proof));
        }

        Assert.Equal((PosterFault.None, (ulong?)null), (PosterCode.Read(Poster.ToString(), out _, out var none), none));
        Assert.Equal(PosterFault.Unreadable, PosterCode.Read(text.AsSpan(0, ScreenCode.Length - 1), out _, out _));
        Assert.Equal(PosterFault.Unreadable, PosterCode.Read(text + "0", out _, out _));
        Assert.Equal(PosterFault.Misread, PosterCode.Read($"{(text[0] == '5' ? '6' : '5')}{text.AsSpan(1)}", out _, out _));
    }

    [Fact]
    public void Every_venue_and_every_number_has_a_key_of_its_own_which_goes_with_the_key_file()
    {
        var keys = new ScreenKeys(new(new KeyRing(Samples.Keys()), new FakeTimeProvider(Samples.Noon)));
        string? KeyOf(long venue, int number, ushort key)
        {
            var bytes = new byte[ScreenKeys.KeyBytes];
            return keys.TryDerive(new((ulong)venue), new(number, key), bytes) ? Convert.ToHexString(bytes) : null;
        }

        Assert.Equal(3, new[] { KeyOf(5, 1, keys.Current), KeyOf(5, 2, keys.Current), KeyOf(6, 1, keys.Current) }.Distinct().Count());
        Assert.NotNull(KeyOf(5, 1, keys.Current));
        Assert.Equal(KeyOf(5, 1, keys.Current), KeyOf(5, 1, keys.Current));
        Assert.Null(KeyOf(5, 1, 0));
        Assert.Null(KeyOf(5, 1, 4_711));
    }
}
