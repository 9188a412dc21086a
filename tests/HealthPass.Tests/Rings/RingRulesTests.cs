using System.Security.Cryptography;
using HealthPass.Grains.Audit.Anchors;
using HealthPass.Grains.People;
using HealthPass.Grains.Rings;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Keys;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Rings;

public sealed class RingRulesTests
{
    private static readonly FakeTimeProvider Clock = new(Samples.Noon);
    private static readonly KeySet Own = Samples.Keys() with { Identity = RandomNumberGenerator.GetBytes(32) };
    private static readonly KeySet Rotated = Own with { Token = [.. Own.Token, Key(2)] };

    [Fact]
    public void A_file_is_missing_only_where_there_is_something_to_open()
    {
        Assert.Equal(RingFault.None, RingRules.Judge(new(false, [], []), null).Fault);
        Assert.Equal(RingFault.Missing, RingRules.Judge(new(true, [], []), null).Fault);
        var known = RingRules.Judge(StateOf(Own), null);
        Assert.Equal(RingFault.Missing, known.Fault);
        Assert.Contains(KeyName.Identity, known.Keys);
        Assert.Contains(new(KeyKind.Data, 1), known.Keys);
    }

    [Fact]
    public void A_foreign_an_older_and_a_rotated_file_are_told_apart()
    {
        var foreign = RingRules.Judge(StateOf(Own), KeyPrint.Of(Samples.Keys()));
        Assert.Equal(RingFault.Foreign, foreign.Fault);
        Assert.Contains(KeyName.Identity, foreign.Keys);

        var older = RingRules.Judge(StateOf(Rotated), KeyPrint.Of(Own));
        Assert.Equal((RingFault.Older, new KeyName(KeyKind.Token, 2)), (older.Fault, Assert.Single(older.Keys)));

        var apart = RingRules.Judge(StateOf(Rotated), KeyPrint.Of(Own with { Token = [.. Own.Token, Key(2)] }));
        Assert.Equal((RingFault.Apart, new KeyName(KeyKind.Token, 2)), (apart.Fault, Assert.Single(apart.Keys)));

        Assert.Equal(RingFault.None, RingRules.Judge(StateOf(Own), KeyPrint.Of(Rotated)).Fault);
    }

    [Fact]
    public void A_key_that_nobody_uses_yet_or_that_was_retired_may_be_missing()
    {
        var waits = StateOf(Rotated, unshared: 2);
        Assert.Equal(RingFault.None, RingRules.Judge(waits, KeyPrint.Of(Own)).Fault);
        Assert.Equal(new KeyName(KeyKind.Token, 2), Assert.Single(RingRules.Lacking(waits, KeyPrint.Of(Own))));

        var retired = new KnownRings(true, [.. StateOf(Rotated).Kept.Select(kept => kept.Key.Name == new KeyName(KeyKind.Token, 2) ? kept with { RetiredAt = 9 } : kept)], []);
        Assert.Equal(RingFault.None, RingRules.Judge(retired, KeyPrint.Of(Own)).Fault);
        Assert.Empty(RingRules.Lacking(retired, KeyPrint.Of(Own)));
        Assert.DoesNotContain(new KeyName(KeyKind.Token, 2), RingRules.Shared(retired));
        Assert.Empty(RingRules.Lost(retired, KeyPrint.Of(Rotated), KeyPrint.Of(Own)));
        Assert.Equal(new KeyName(KeyKind.Token, 2), Assert.Single(RingRules.Lost(StateOf(Rotated), KeyPrint.Of(Rotated), KeyPrint.Of(Own))));
    }

    [Fact]
    public void A_key_is_shared_when_every_living_node_has_said_that_it_has_the_very_same()
    {
        var state = StateOf(Rotated, unshared: 2);
        string[] living = ["a", "b"];
        Assert.Empty(Shareable(Says("a", Rotated)));
        Assert.Empty(Shareable(Says("a", Rotated), Says("b", Own)));
        Assert.Empty(Shareable(Says("a", Rotated), Says("b", Own with { Token = [.. Own.Token, Key(2)] })));
        Assert.Equal(new KeyName(KeyKind.Token, 2), Assert.Single(Shareable(Says("a", Rotated), Says("b", Rotated))));

        // A process without a silo is in no membership: what it said lately counts, unless it has stopped.
        Assert.Empty(Shareable(Says("a", Rotated), Says("b", Rotated), Says("client", Own)));
        Assert.NotEmpty(Shareable(Says("a", Rotated), Says("b", Rotated), Says("client", Own) with { SaidAt = Samples.Noon.AddMinutes(-3).ToUnixTimeSeconds() }));
        Assert.NotEmpty(Shareable(Says("a", Rotated), Says("b", Rotated), Says("client", Own) with { Readiness = NodeWord.Stopped }));

        IReadOnlyList<KeyName> Shareable(params NodeWord[] words) => RingRules.Shareable(state with { Nodes = words }, living, Samples.Noon);
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    public void A_database_of_a_build_before_knows_its_own_file_by_whatever_it_has(bool mark, bool row, bool note)
    {
        var ring = new KeyRing(Own);
        var evidence = new RingEvidence(
            mark ? SealEraMark.Of(7, new(ring, Clock)) : null,
            row ? [RowOf(ring, 1), RowOf(new(Samples.Keys()), 2)] : [],
            note ? [NoteOf(ring)] : []);
        Assert.Empty(RingRules.Opens(evidence, ring, Clock));
        Assert.Equal([note ? KeyKind.Identity : KeyKind.Data], RingRules.Opens(evidence, new(Samples.Keys()), Clock));
    }

    [Fact]
    public void Where_there_is_nothing_to_open_nothing_is_held_against_a_file() =>
        Assert.Empty(RingRules.Opens(new(null, [], []), new(Samples.Keys()), Clock));

    private static KnownRings StateOf(KeySet keys, int unshared = 0) => new(
        true, [.. KeyPrint.Of(keys).Select(key => new KeptPrint(key, key.Name.Id == unshared && unshared > 0 ? null : 1, null))], []);

    private static NodeWord Says(string node, KeySet keys) => new(node, Samples.Noon.ToUnixTimeSeconds(), "1", "All", NodeWord.Ready, KeyPrint.Of(keys));

    private static DirectoryStatusRow RowOf(KeyRing ring, int person)
    {
        var row = new DirectoryStatusRow(Samples.Person(person), 1, Samples.Village.Code, Colour.Green, 0, 0, 0, 0, 0, "wechat", default);
        return row with { Seal = new RowSeals(ring, Clock).Make(row) };
    }

    private static string NoteOf(KeyRing ring)
    {
        const string Text = "log\n1\nAAAA\n";
        return new Grains.Audit.Notes.SignedNote(Text, [new CheckpointKeys(ring, new()).Active(Samples.Noon).Sign(Text, Samples.Noon)]).ToString();
    }

    private static VersionedKey Key(ushort id) => new(id, RandomNumberGenerator.GetBytes(32), Samples.Noon.AddHours(-1));
}
