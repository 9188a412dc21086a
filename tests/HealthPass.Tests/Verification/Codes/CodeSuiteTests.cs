using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using HealthPass.Kernel.Keys;
using HealthPass.Verification.Codes;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Verification.Codes;

/// <summary>Health codes while the suite is switched, and what somebody tries who mixes the two up.</summary>
public sealed class CodeSuiteTests
{
    private static readonly VersionedKey Default = new(1, RandomNumberGenerator.GetBytes(32), DateTimeOffset.UnixEpoch);
    private static readonly VersionedKey National = new(2, RandomNumberGenerator.GetBytes(48), Samples.Noon.AddSeconds(30), KeySuite.National);
    private static readonly KeySet Before = Samples.Keys(Default);
    private static readonly KeySet Both = Before with { Token = [Default, National] };

    private readonly FakeTimeProvider _clock = new(Samples.Noon);

    [Fact]
    public void Both_suites_make_codes_of_one_length_and_form()
    {
        var keys = new KeyRing(Both);
        var cipher = new HealthCodeCipher(keys, _clock, new() { Form = CodeForm.Base64Url });
        var (first, second) = (cipher.Make(Samples.Person(1), Samples.Noon).ToString(), cipher.Make(Samples.Person(1), Samples.Noon.AddSeconds(30)).ToString());
        Assert.Equal((1, 2), (KeyOf(first), KeyOf(second)));
        Assert.Equal((71, 71), (first.Length, second.Length));
        Assert.Equal(Base64Url.DecodeFromChars(first)[0], Base64Url.DecodeFromChars(second)[0]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_switch_while_running_loses_no_code_in_either_direction(bool back)
    {
        VersionedKey[] order = back
            ? [new(1, RandomNumberGenerator.GetBytes(48), DateTimeOffset.UnixEpoch, KeySuite.National), new(2, RandomNumberGenerator.GetBytes(32), Samples.Noon.AddSeconds(30))]
            : [Default, National];
        var before = Before with { Token = [order[0]] };
        var keys = new KeyRing(before);
        var cipher = new HealthCodeCipher(keys, _clock, new() { Form = CodeForm.Base64Url });
        var old = cipher.Make(Samples.Person(1), Samples.Noon).ToString();
        keys.Replace(before with { Token = order });
        Assert.Equal(1, KeyOf(cipher.Make(Samples.Person(2), Samples.Noon.AddSeconds(29)).ToString()));
        _clock.Advance(TimeSpan.FromSeconds(30));
        var fresh = cipher.Make(Samples.Person(2), _clock.GetUtcNow()).ToString();
        Assert.Equal(2, KeyOf(fresh));
        Assert.Equal((CodeFault.None, CodeFault.None), (cipher.Open(old, out var first), cipher.Open(fresh, out var second)));
        Assert.Equal((Samples.Person(1), Samples.Person(2)), (first.PersonId, second.PersonId));

        // The old code ends as every code does, and its key may go then.
        _clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal((CodeFault.Expired, CodeFault.None), (cipher.Open(old, out _), cipher.Open(fresh, out _)));
        keys.Replace(before with { Token = [order[1]] });
        Assert.Equal((CodeFault.UnknownKey, CodeFault.None), (cipher.Open(old, out _), cipher.Open(fresh, out _)));
    }

    [Fact]
    public void A_code_that_names_the_key_of_the_other_suite_is_forged()
    {
        var cipher = new HealthCodeCipher(new(Both), _clock, new() { Form = CodeForm.Base64Url });
        foreach (var (at, other) in new[] { (Samples.Noon, (ushort)2), (Samples.Noon.AddSeconds(30), (ushort)1) })
        {
            var bytes = Base64Url.DecodeFromChars(cipher.Make(Samples.Person(1), at).ToString());
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(1), other);
            Assert.Equal(CodeFault.Forged, cipher.Open(Base64Url.EncodeToString(bytes), out var code));
            Assert.Equal(default, code);
        }
    }

    [Fact]
    public void Nothing_in_a_code_chooses_the_algorithm()
    {
        // Every first byte but the one of the form is no code; of the three of the header none is read as an algorithm.
        var cipher = new HealthCodeCipher(new(Both), _clock, new() { Form = CodeForm.Base64Url });
        var bytes = Base64Url.DecodeFromChars(cipher.Make(Samples.Person(1), Samples.Noon.AddSeconds(30)).ToString());
        for (var version = 0; version <= byte.MaxValue; version++)
        {
            var altered = bytes.ToArray();
            altered[0] = (byte)version;
            Assert.Equal(version == bytes[0] ? CodeFault.FromTheFuture : CodeFault.Malformed, cipher.Open(Base64Url.EncodeToString(altered), out _));
        }
    }

    [Fact]
    public void A_national_code_with_any_bit_flipped_is_refused_and_names_nobody()
    {
        _clock.Advance(TimeSpan.FromSeconds(30));
        var cipher = new HealthCodeCipher(new(Both), _clock, new() { Form = CodeForm.Base64Url });
        var bytes = Base64Url.DecodeFromChars(cipher.Make(Samples.Person(1), _clock.GetUtcNow()).ToString());
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var forged = bytes.ToArray();
            forged[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.True(cipher.Open(Base64Url.EncodeToString(forged), out var code) is CodeFault.Malformed or CodeFault.UnknownKey or CodeFault.Forged);
            Assert.Equal(default, code);
        }
    }

    [Fact]
    public async Task National_codes_are_made_and_opened_by_many_threads_at_once()
    {
        _clock.Advance(TimeSpan.FromSeconds(30));
        var cipher = new HealthCodeCipher(new(Both), _clock, new() { Form = CodeForm.Base64Url });
        await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < 2_000; i++)
            {
                var id = Samples.Person((thread * 2_000) + i);
                Assert.Equal(CodeFault.None, cipher.Open(cipher.Make(id, _clock.GetUtcNow()).ToString(), out var code));
                Assert.Equal(id, code.PersonId);
            }
        })));
    }

    private static int KeyOf(string text) => BinaryPrimitives.ReadUInt16BigEndian(Base64Url.DecodeFromChars(text).AsSpan(1));
}
