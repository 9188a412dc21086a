using System.Security.Cryptography;
using HealthPass.Grains.Audit.Anchors;
using HealthPass.Kernel.Keys;
using HealthPass.Node.Transport;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Keys;

public sealed class KeyRingTests
{
    private static readonly KeySet First = Samples.Keys();
    private static readonly KeySet Rotated = First with
    {
        Token = [.. First.Token, Key(2)], Data = [.. First.Data, Key(2)], Authority = [AuthorityKeys.FirstOf(First.Identity), Key(2)], Checkpoint = [Key(2)],
    };

    [Fact]
    public void A_key_whose_time_has_come_makes_nothing_before_every_node_has_it_and_opens_all_the_same()
    {
        var ring = new KeyRing(Rotated);
        ring.Share(Names(First));
        Assert.Equal((1, 1, 1), (ring.TokenKey(Samples.Noon).Id, ring.DataKey(Samples.Noon).Id, ring.SealKey(Samples.Noon).Id));
        Assert.NotNull(ring.FindTokenKey(2));
        Assert.NotNull(ring.FindDataKey(2));
        Assert.NotNull(ring.FindSealKey(2));
        var checkpoints = new CheckpointKeys(ring, new());
        Assert.Equal(checkpoints.Verifiers[0].KeyId, checkpoints.Active(Samples.Noon).Verifier.KeyId);

        ring.Share(Names(Rotated));
        Assert.Equal((2, 2, 2), (ring.TokenKey(Samples.Noon).Id, ring.DataKey(Samples.Noon).Id, ring.SealKey(Samples.Noon).Id));
        Assert.Equal((1, 1), (ring.TokenKey(Samples.Noon.AddHours(-2)).Id, ring.DataKey(Samples.Noon.AddHours(-2)).Id));
        Assert.Equal(checkpoints.Verifiers[1].KeyId, checkpoints.Active(Samples.Noon).Verifier.KeyId);
    }

    [Fact]
    public void A_certificate_comes_from_a_new_authority_once_every_node_trusts_it()
    {
        var ring = new KeyRing(Rotated);
        ring.Share(Names(First));
        var credentials = new IssuedCredentials(new("one", true, "test", new()), ring, new FakeTimeProvider(Samples.Noon), NullLogger<IssuedCredentials>.Instance);
        var before = credentials.Current();
        Assert.Equal(2, before.Authorities.Count);
        ring.Share(Names(Rotated));
        Assert.NotEqual(before.Own.IssuerName.Name, credentials.Current().Own.IssuerName.Name);
    }

    [Fact]
    public void A_file_with_another_key_under_a_known_name_is_refused_and_the_old_ones_stay()
    {
        var ring = new KeyRing(Rotated);
        var prints = ring.Prints;
        Assert.Contains("token key 2", Assert.Throws<InvalidDataException>(() => ring.Replace(Rotated with { Token = [First.Token[0], Key(2)] })).Message, StringComparison.Ordinal);
        Assert.Contains("identity", Assert.Throws<InvalidDataException>(() => ring.Replace(Rotated with { Identity = RandomNumberGenerator.GetBytes(32) })).Message, StringComparison.Ordinal);
        Assert.Equal(prints, ring.Prints);
    }

    [Fact]
    public void A_print_tells_keys_and_their_kinds_apart_and_shows_nothing_of_them()
    {
        var same = RandomNumberGenerator.GetBytes(32);
        var keys = new KeySet(same, [new(1, same, Samples.Noon)], [new(1, same, Samples.Noon)], [new(1, same, Samples.Noon)], [new(2, same, Samples.Noon)]);
        var prints = KeyPrint.Of(keys);
        Assert.Equal(5, prints.Select(print => print.Print).Distinct().Count());
        Assert.Equal(prints, KeyPrint.Of(keys with { }));
        Assert.All(prints, print => Assert.DoesNotContain(print.Print[..8], Convert.ToHexStringLower(same), StringComparison.Ordinal));
    }

    private static HashSet<KeyName> Names(KeySet keys) => [.. KeyPrint.Of(keys).Select(print => print.Name)];

    private static VersionedKey Key(ushort id) => new(id, RandomNumberGenerator.GetBytes(32), Samples.Noon.AddHours(-1));
}
