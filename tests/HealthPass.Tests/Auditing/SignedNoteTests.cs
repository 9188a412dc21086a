using HealthPass.Grains.Audit.Anchors;
using HealthPass.Grains.Audit.Merkle;
using HealthPass.Grains.Audit.Notes;
using HealthPass.Kernel.Keys;
using Xunit;

namespace HealthPass.Tests.Auditing;

public sealed class SignedNoteTests
{
    // The example of Go's golang.org/x/mod/sumdb/note, whose form C2SP's signed-note is.
    private const string Key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private const string Note =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n"
        + "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static readonly DateTimeOffset Now = Samples.Noon;

    [Fact]
    public void The_published_example_is_read_verified_and_written_again()
    {
        Assert.True(NoteVerifier.TryParse(Key, out var key));
        Assert.True(SignedNote.TryParse(Note, out var note));
        Assert.True(key.Holds(note.Text, note.Signatures[0]));
        Assert.False(key.Holds(note.Text.Replace("answer", "problem", StringComparison.Ordinal), note.Signatures[0]));
        Assert.Equal(Note, note.ToString());
        Assert.Equal(Key, key.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\nPeterNeumann AAAAAAAA\n")]
    [InlineData("text\n\n\u2014 PeterNeumann AAAA\n")]
    [InlineData("text\n\n\u2014 PeterNeumann x08go/ZJ")]
    public void What_is_no_note_is_refused(string text) => Assert.False(SignedNote.TryParse(text, out _));

    [Theory]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+AhpcCQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3")]
    public void What_is_no_key_is_refused(string text) => Assert.False(NoteVerifier.TryParse(text, out _));

    [Fact]
    public void A_checkpoint_is_written_as_C2SP_has_it()
    {
        var checkpoint = new Checkpoint("healthpass/audit", 20_852_163, MerkleHash.Empty);
        Assert.Equal("healthpass/audit\n20852163\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", checkpoint.ToString());
        Assert.True(Checkpoint.TryParse(checkpoint.ToString(), out var read));
        Assert.True(read.IsSameAs(checkpoint));
        Assert.True(Checkpoint.TryParse(checkpoint + "an extension\n", out _));
        foreach (var wrong in new[] { "a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "a\n1\nAAAA\n", "a\n1\n", "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n" })
        {
            Assert.False(Checkpoint.TryParse(wrong, out _), wrong);
        }
    }

    [Fact]
    public void A_cosignature_says_when_and_holds_for_its_checkpoint_alone()
    {
        var witness = new NoteSigner("city.example/witness", NoteAlgorithm.CosignatureV1, new byte[32]);
        var text = new Checkpoint("healthpass/audit", 7, MerkleHash.Empty).ToString();
        var signature = witness.Sign(text, Now);
        Assert.True(NoteSignature.TryParse(signature.ToString(), out var read));
        Assert.True(NoteVerifier.TryParse(witness.Verifier.ToString(), out var key));
        Assert.True(key.Holds(text, read, out var seconds));
        Assert.Equal(Now.ToUnixTimeSeconds(), seconds);
        Assert.False(key.Holds(text.Replace('7', '8'), read));
        read.Bytes[7] ^= 1;
        Assert.False(key.Holds(text, read));
    }

    [Fact]
    public void Checkpoint_keys_come_with_every_key_file_and_older_ones_stay_good_after_a_rotation()
    {
        using var folder = new TempFolder();
        var path = folder.Of("keys.json");
        var before = KeyFile.LoadOrCreate(path, Now);
        Assert.Null(before.Checkpoint);
        Assert.DoesNotContain("checkpoint", File.ReadAllText(path), StringComparison.OrdinalIgnoreCase);
        var ring = new KeyRing(before);
        var keys = new CheckpointKeys(ring, new AuditOptions());
        var old = Signed(keys, Now);
        Assert.Equal(2, KeyFile.RotateCheckpoint(path, Now.AddMinutes(2)).Id);
        ring.Replace(KeyFile.Load(path));
        Assert.Equal(2, keys.Verifiers.Count);
        Assert.Equal(old.Signatures[0].KeyId, Signed(keys, Now.AddMinutes(1)).Signatures[0].KeyId);
        var fresh = Signed(keys, Now.AddMinutes(3));
        Assert.NotEqual(old.Signatures[0].KeyId, fresh.Signatures[0].KeyId);
        Assert.True(keys.HaveSigned(old) && keys.HaveSigned(fresh));
        Assert.False(new CheckpointKeys(new KeyRing(KeyFile.LoadOrCreate(folder.Of("others.json"), Now)), new AuditOptions()).HaveSigned(old));
        Assert.Equal(3, KeyFile.RotateCheckpoint(path, Now).Id);
    }

    [Fact]
    public void A_file_of_notes_is_read_one_by_one_and_says_where_it_is_damaged()
    {
        var keys = new CheckpointKeys(new KeyRing(new(new byte[32], [new(1, new byte[32], Now)], [new(1, new byte[32], Now)])), new AuditOptions());
        var notes = Enumerable.Range(1, 3).Select(size => Signed(keys, Now, size).ToString()).ToList();
        Assert.Equal([1, 2, 3], NoteFile.Read(string.Concat(notes.Select(note => note + "\n"))).Select(kept => kept.Checkpoint.Size));
        Assert.Equal([1, 2, 3], NoteFile.Read(string.Concat(notes)).Select(kept => kept.Checkpoint.Size));
        Assert.Empty(NoteFile.Read("\n"));
        Assert.Contains("Line 7", Assert.Throws<InvalidDataException>(() => NoteFile.Read(notes[0] + "\nhealthpass/audit\n2\n")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_witness_signs_what_only_grew_and_refuses_the_rest()
    {
        var keys = new CheckpointKeys(new KeyRing(new(new byte[32], [new(1, new byte[32], Now)], [new(1, new byte[32], Now)])), new AuditOptions());
        var log = keys.Verifiers[0];
        var leaves = Enumerable.Range(0, 9).Select(number => MerkleHash.Leaf(System.Security.Cryptography.SHA256.HashData([(byte)number]))).ToList();
        var first = Signed(keys, Now, 5, RootOf(0, 5));
        var second = Signed(keys, Now, 9, RootOf(0, 9));
        Assert.True(Checkpoint.TryParse(first.Text, out var kept));
        var proof = MerkleProof.OfConsistency(5, 9).Select(span => RootOf(span.Begin, span.End)).ToList();
        Assert.Equal(WitnessFault.None, Witness.Judge(log, null, first, [], out _));
        Assert.Equal(WitnessFault.None, Witness.Judge(log, kept, first, [], out _));
        Assert.Equal(WitnessFault.None, Witness.Judge(log, kept, second, proof, out _));
        Assert.Equal(WitnessFault.Fork, Witness.Judge(log, kept, Signed(keys, Now, 9, RootOf(1, 9)), proof, out _));
        Assert.Equal(WitnessFault.Fork, Witness.Judge(log, kept, Signed(keys, Now, 5, RootOf(1, 6)), [], out _));
        Assert.Equal(WitnessFault.Shrunk, Witness.Judge(log, kept, Signed(keys, Now, 4, RootOf(0, 4)), [], out _));
        var other = new NoteSigner(log.Name, NoteAlgorithm.Ed25519, new byte[32]);
        Assert.Equal(WitnessFault.NotOfTheLog, Witness.Judge(log, kept, second with { Signatures = [other.Sign(second.Text, Now)] }, proof, out _));

        byte[] RootOf(long begin, long end)
        {
            var range = new CompactRange();
            leaves.GetRange((int)begin, (int)(end - begin)).ForEach(leaf => range.Append(leaf));
            return range.Root();
        }
    }

    private static SignedNote Signed(CheckpointKeys keys, DateTimeOffset now, long size = 1, byte[]? root = null)
    {
        var text = new Checkpoint(keys.Origin, size, root ?? MerkleHash.Empty).ToString();
        return new(text, [keys.Active(now).Sign(text, now)]);
    }
}
