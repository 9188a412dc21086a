using System.Security.Cryptography;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.Staff.Factors;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.People;

/// <summary>What is stored while the suite is switched: everything stays readable, and who somebody is stays what it was.</summary>
public sealed class StoredSuiteTests
{
    private static readonly VersionedKey Default = new(1, RandomNumberGenerator.GetBytes(32), Samples.Noon.AddHours(-2));
    private static readonly VersionedKey National = new(2, RandomNumberGenerator.GetBytes(48), Samples.Noon.AddHours(-1), KeySuite.National);
    private static readonly VersionedKey Back = new(3, RandomNumberGenerator.GetBytes(32), Samples.Noon);
    private static readonly KeySet First = Samples.Keys() with { Data = [Default] };

    private readonly FakeTimeProvider _clock = new(Samples.Noon.AddHours(-2));
    private readonly KeyRing _ring = new(First);

    [Fact]
    public void Profiles_factors_seals_and_rows_of_both_suites_open_beside_each_other_after_a_switch_and_a_switch_back()
    {
        var (envelopes, factors, sealer, rows) = (new EnvelopeSealer(_ring, _clock), new FactorSealer(_ring, _clock), new Sealer(_ring, _clock), new RowSeals(_ring, _clock));
        var kept = new List<(ushort Key, byte[] Profile, byte[] Factor, Seal Seal, DirectoryStatusRow Row)>();
        var factor = Guid.NewGuid();
        foreach (var data in (VersionedKey[][])[[Default], [Default, National], [Default, National, Back]])
        {
            _ring.Replace(First with { Data = data });
            var row = new DirectoryStatusRow(Samples.Person(kept.Count), 3, Samples.Village.Code, Colour.Green, 18, (byte)StatusFlags.Registered, 7, 8, 9, "wechat");
            kept.Add((data[^1].Id, envelopes.Seal([1, 2], [3, 4, 5]), factors.Seal("wang", factor, [6, 7]), sealer.Make(SealPurpose.Person, new SealInput().Add("x")), row with { Seal = rows.Make(row) }));
            _clock.Advance(TimeSpan.FromHours(1));
        }

        var holds = new bool[kept.Count];
        rows.Check([.. kept.Select(one => one.Row)], holds);
        Assert.All(holds, Assert.True);
        Assert.All(kept, one =>
        {
            Assert.Equal([3, 4, 5], envelopes.Open([1, 2], one.Profile));
            Assert.Equal([6, 7], factors.Open("wang", factor, one.Factor));
            Assert.True(sealer.Holds(SealPurpose.Person, new SealInput().Add("x"), one.Seal));
            Assert.False(sealer.Holds(SealPurpose.Fact, new SealInput().Add("x"), one.Seal));
            Assert.True(rows.Holds(one.Row));
            Assert.False(rows.Holds(one.Row with { Colour = Colour.Red }));
            Assert.Equal((one.Key, one.Key), (one.Seal.Key, one.Row.Seal.Key));
        });
        Assert.Equal(kept[0].Profile.Length - 16, kept[1].Profile.Length);
        Assert.Equal(kept.Count, kept.Select(one => one.Seal with { Key = 0 }).Distinct().Count());
    }

    [Fact]
    public void What_names_the_key_of_the_other_suite_or_was_altered_does_not_open()
    {
        _clock.Advance(TimeSpan.FromHours(1));
        _ring.Replace(First with { Data = [Default, National] });
        var envelopes = new EnvelopeSealer(_ring, _clock);
        var profile = envelopes.Seal([1, 2], new byte[40]);
        Assert.Equal(2, profile[2]);
        byte[] named = [.. profile];
        named[2] = 1;
        _ = Assert.Throws<CryptographicException>(() => envelopes.Open([1, 2], named));
        _ = Assert.Throws<CryptographicException>(() => envelopes.Open([1, 3], profile));
        for (var length = 0; length < profile.Length; length++)
        {
            _ = Assert.Throws<CryptographicException>(() => envelopes.Open([1, 2], profile.AsSpan(0, length)));
        }

        for (var at = 0; at < profile.Length; at++)
        {
            byte[] altered = [.. profile];
            altered[at] ^= 1;
            _ = Assert.ThrowsAny<CryptographicException>(() => envelopes.Open([1, 2], altered));
        }

        // Of a seal, only the key's number is changed.
        var sealer = new Sealer(_ring, _clock);
        var seal = sealer.Make(SealPurpose.Person, new SealInput().Add("x"));
        Assert.False(sealer.Holds(SealPurpose.Person, new SealInput().Add("x"), seal with { Key = 1 }));
    }

    [Fact]
    public void Nobody_gets_another_id_phone_index_or_code_hash_by_a_switch()
    {
        Assert.True(DocumentParser.TryParse("passport", "E00000008", new(2021, 1, 20), out var document, out _));
        Assert.True(PhoneNumber.TryParse("13800138000", out var phone));
        string[] Derived()
        {
            var index = new PersonIndex(_ring);
            var id = index.IdOf(document);
            return [id.ToString(), Convert.ToHexString(index.IndexOf(phone)), Convert.ToHexString(index.HashOf(id, "wechat", "123456"))];
        }

        var before = Derived();
        _ring.Replace(First with { Data = [National], Token = [National] });
        Assert.Equal(before, Derived());

        // By HMAC-SHA256 under the identity key, worked out apart from this program: 00 is a document, 02 a passport.
        Assert.Equal(before[0], Convert.ToHexStringLower(HMACSHA256.HashData(First.Identity, (byte[])[0x00, (byte)document.Type, .. "E00000008"u8]))[..32]);
    }

    [Fact]
    public async Task National_seals_are_made_by_many_threads_at_once()
    {
        _ring.Replace(First with { Data = [Default, National] });
        _clock.Advance(TimeSpan.FromHours(1));
        var sealer = new Sealer(_ring, _clock);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < 500; i++)
            {
                var seal = sealer.Make(SealPurpose.Fact, new SealInput().Add((thread * 1_000) + i));
                Assert.True(sealer.Holds(SealPurpose.Fact, new SealInput().Add((thread * 1_000) + i), seal));
            }
        })));
    }
}
