using System.Text;
using System.Text.Json;
using CsCheck;
using HealthPass.Grains.Audit.Merkle;
using Xunit;

namespace HealthPass.Tests.Auditing;

/// <summary>The tree against the published vectors of transparency-dev/merkle, and against RFC 9162's definition taken literally.</summary>
public sealed class MerkleProofTests
{
    private static readonly JsonDocument Vectors = Read();

    [Fact]
    public void Inclusion_proofs_hold_and_fail_as_the_published_vectors_say()
    {
        var vectors = Vectors.RootElement.GetProperty("inclusion").EnumerateArray().ToList();
        Assert.Equal(98, vectors.Count);
        Assert.All(vectors, vector => Assert.Equal(
            !vector.GetProperty("wantErr").GetBoolean(),
            MerkleProof.HoldsInclusion(
                (long)vector.GetProperty("leafIdx").GetUInt64(), (long)vector.GetProperty("treeSize").GetUInt64(), Hash(vector, "leafHash"), Proof(vector), Hash(vector, "root"))));
    }

    [Fact]
    public void Consistency_proofs_hold_and_fail_as_the_published_vectors_say()
    {
        var vectors = Vectors.RootElement.GetProperty("consistency").EnumerateArray().ToList();
        Assert.Equal(98, vectors.Count);
        Assert.All(vectors, vector => Assert.Equal(
            !vector.GetProperty("wantErr").GetBoolean(),
            MerkleProof.HoldsConsistency(
                (long)vector.GetProperty("size1").GetUInt64(), (long)vector.GetProperty("size2").GetUInt64(), Hash(vector, "root1"), Hash(vector, "root2"), Proof(vector))));
    }

    [Fact]
    public void The_appended_tree_is_the_one_that_the_standard_defines()
    {
        Assert.Equal(Convert.FromHexString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"), new CompactRange().Root());
        var (range, whole) = (new CompactRange(), new Dictionary<TreeNode, byte[]>());
        for (var size = 1; size <= 130; size++)
        {
            range.Append(Leaf(size - 1), whole.Add);
            Assert.Equal(RootOf(0, size), range.Root());
            Assert.Equal(range.Root(), new TreeSpan(0, size).Hash(node => whole[node]));
            Assert.Equal(range.Root(), new CompactRange(size, new TreeSpan(0, size).Nodes().Select(node => whole[node])).Root());
        }

        Assert.All(whole, node => Assert.Equal(RootOf(node.Key.Begin, node.Key.End), node.Value));
    }

    [Fact]
    public void Every_leaf_is_proved_in_every_tree_and_in_no_other_place()
    {
        for (var size = 1L; size <= 40; size++)
        {
            var root = RootOf(0, size);
            for (var leaf = 0L; leaf < size; leaf++)
            {
                var proof = MerkleProof.OfInclusion(leaf, size).Select(span => RootOf(span.Begin, span.End)).ToList();
                Assert.True(MerkleProof.HoldsInclusion(leaf, size, Leaf(leaf), proof, root));
                Assert.False(MerkleProof.HoldsInclusion(leaf, size, Leaf(leaf + 1), proof, root));
                Assert.False(MerkleProof.HoldsInclusion((leaf + 1) % size, size, Leaf(leaf), proof, root) && size > 1);
            }
        }
    }

    [Fact]
    public void Every_tree_is_proved_to_begin_with_every_earlier_one()
    {
        for (var second = 1L; second <= 40; second++)
        {
            for (var first = 1L; first <= second; first++)
            {
                var proof = MerkleProof.OfConsistency(first, second).Select(span => RootOf(span.Begin, span.End)).ToList();
                Assert.True(MerkleProof.HoldsConsistency(first, second, RootOf(0, first), RootOf(0, second), proof));
                Assert.False(MerkleProof.HoldsConsistency(first, second, RootOf(0, first), Leaf(1), proof));
                Assert.False(first < second && MerkleProof.HoldsConsistency(first, second, Leaf(1_000), RootOf(0, second), proof));
            }
        }
    }

    [Fact]
    public void A_proof_of_which_one_bit_is_turned_proves_nothing() => Gen.Select(Gen.Long[2, 300], Gen.Long[0, 299], Gen.Int[0, 255], Gen.Int[0, 20]).Sample((size, at, bit, which) =>
    {
        var leaf = at % size;
        var proof = MerkleProof.OfInclusion(leaf, size).Select(span => RootOf(span.Begin, span.End)).ToList();
        var root = RootOf(0, size);
        Assert.True(MerkleProof.HoldsInclusion(leaf, size, Leaf(leaf), proof, root));
        var turned = proof[which % proof.Count] = [.. proof[which % proof.Count]];
        turned[bit / 8] ^= (byte)(1 << (bit % 8));
        Assert.False(MerkleProof.HoldsInclusion(leaf, size, Leaf(leaf), proof, root));
        Assert.False(MerkleProof.HoldsInclusion(leaf, size, Leaf(leaf), [.. proof.SkipLast(1)], root));
    }, iter: 200);

    [Fact]
    public void Proofs_of_ten_million_lines_are_short()
    {
        const long Size = 10_000_019;
        Assert.True(MerkleProof.OfInclusion(1_234_567, Size).Count <= 24);
        Assert.True(MerkleProof.OfConsistency(7_654_321, Size).SelectMany(span => span.Nodes()).Count() <= 48);
    }

    // RFC 9162 §2.1.1, word for word.
    private static byte[] RootOf(long begin, long end)
    {
        if (end - begin == 1)
        {
            return Leaf(begin);
        }

        var half = 1L;
        while (half * 2 < end - begin)
        {
            half *= 2;
        }

        return MerkleHash.Node(RootOf(begin, begin + half), RootOf(begin + half, end));
    }

    private static byte[] Leaf(long number) => MerkleHash.Leaf(System.Security.Cryptography.SHA256.HashData(Encoding.ASCII.GetBytes($"{number}")));

    private static byte[] Hash(JsonElement vector, string name) => vector.GetProperty(name) is { ValueKind: JsonValueKind.String } text ? text.GetBytesFromBase64() : [];

    private static IReadOnlyList<byte[]> Proof(JsonElement vector) =>
        vector.GetProperty("proof") is { ValueKind: JsonValueKind.Array } proof ? [.. proof.EnumerateArray().Select(hash => hash.GetBytesFromBase64())] : [];

    private static JsonDocument Read()
    {
        using var stream = typeof(MerkleProofTests).Assembly.GetManifestResourceStream("merkle-vectors.json")!;
        return JsonDocument.Parse(stream);
    }
}
