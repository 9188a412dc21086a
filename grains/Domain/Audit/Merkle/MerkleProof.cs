using System.Numerics;

namespace HealthPass.Grains.Audit.Merkle;

/// <summary>Proofs after RFC 9162: what they are made of (§2.1.3.1, §2.1.4.1), and whether they hold (§2.1.3.2, §2.1.4.2).</summary>
public static class MerkleProof
{
    /// <summary>The spans whose hashes prove that a leaf is in a tree, from the leaf upwards.</summary>
    /// <param name="leaf">The leaf, from 0.</param>
    /// <param name="size">Leaves of the tree.</param>
    public static IReadOnlyList<TreeSpan> OfInclusion(long leaf, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leaf);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(leaf, size);
        var spans = new List<TreeSpan>();
        for (var whole = new TreeSpan(0, size); whole.Length > 1;)
        {
            var middle = MiddleOf(whole);
            var (left, right) = (new TreeSpan(whole.Begin, middle), new TreeSpan(middle, whole.End));
            (whole, var other) = leaf < middle ? (left, right) : (right, left);
            spans.Add(other);
        }

        spans.Reverse();
        return spans;
    }

    /// <summary>The spans whose hashes prove that a tree begins with all of an earlier one.</summary>
    /// <param name="first">Leaves of the earlier tree, 1 or more.</param>
    /// <param name="second">Leaves of the later one.</param>
    public static IReadOnlyList<TreeSpan> OfConsistency(long first, long second)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, second);
        var spans = new List<TreeSpan>();
        var whole = new TreeSpan(0, second);
        var isOld = true;
        while (whole.End != first)
        {
            var middle = MiddleOf(whole);
            if (first <= middle)
            {
                spans.Add(new(middle, whole.End));
                whole = new(whole.Begin, middle);
            }
            else
            {
                spans.Add(new(whole.Begin, middle));
                whole = new(middle, whole.End);
                isOld = false;
            }
        }

        if (!isOld)
        {
            spans.Add(whole);
        }

        spans.Reverse();
        return spans;
    }

    /// <summary>Whether a proof shows that a leaf is in a tree.</summary>
    /// <param name="leaf">The leaf, from 0.</param>
    /// <param name="size">Leaves of the tree.</param>
    /// <param name="hash">The leaf's hash.</param>
    /// <param name="proof">The hashes.</param>
    /// <param name="root">The tree's root.</param>
    public static bool HoldsInclusion(long leaf, long size, byte[] hash, IReadOnlyList<byte[]> proof, byte[] root)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (leaf < 0 || leaf >= size || !AreHashes([hash, root, .. proof]))
        {
            return false;
        }

        var (own, last) = (leaf, size - 1);
        foreach (var other in proof)
        {
            if (last == 0)
            {
                return false;
            }

            if ((own & 1) == 1 || own == last)
            {
                hash = MerkleHash.Node(other, hash);
                while ((own & 1) == 0 && own != 0)
                {
                    (own, last) = (own >> 1, last >> 1);
                }
            }
            else
            {
                hash = MerkleHash.Node(hash, other);
            }

            (own, last) = (own >> 1, last >> 1);
        }

        return last == 0 && hash.AsSpan().SequenceEqual(root);
    }

    /// <summary>Whether a proof shows that a tree begins with all of an earlier one.</summary>
    /// <param name="first">Leaves of the earlier tree.</param>
    /// <param name="second">Leaves of the later one.</param>
    /// <param name="firstRoot">The root of the earlier.</param>
    /// <param name="secondRoot">The root of the later.</param>
    /// <param name="proof">The hashes.</param>
    public static bool HoldsConsistency(long first, long second, byte[] firstRoot, byte[] secondRoot, IReadOnlyList<byte[]> proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        // Every tree begins with the empty one: a proof of that says nothing.
        if (first < 1 || first > second)
        {
            return false;
        }

        if (first == second)
        {
            return proof.Count == 0 && firstRoot.AsSpan().SequenceEqual(secondRoot);
        }

        if (proof.Count == 0 || !AreHashes([firstRoot, secondRoot, .. proof]))
        {
            return false;
        }

        // An earlier tree that is one whole node is its own first hash.
        IEnumerable<byte[]> path = BitOperations.IsPow2(first) ? proof.Prepend(firstRoot) : proof;
        var (own, last) = (first - 1, second - 1);
        while ((own & 1) == 1)
        {
            (own, last) = (own >> 1, last >> 1);
        }

        var (old, now) = (path.First(), path.First());
        foreach (var other in path.Skip(1))
        {
            if (last == 0)
            {
                return false;
            }

            if ((own & 1) == 1 || own == last)
            {
                (old, now) = (MerkleHash.Node(other, old), MerkleHash.Node(other, now));
                while ((own & 1) == 0 && own != 0)
                {
                    (own, last) = (own >> 1, last >> 1);
                }
            }
            else
            {
                now = MerkleHash.Node(now, other);
            }

            (own, last) = (own >> 1, last >> 1);
        }

        return last == 0 && old.AsSpan().SequenceEqual(firstRoot) && now.AsSpan().SequenceEqual(secondRoot);
    }

    private static bool AreHashes(ReadOnlySpan<byte[]> hashes)
    {
        foreach (var hash in hashes)
        {
            if (hash is not { Length: MerkleHash.Size })
            {
                return false;
            }
        }

        return true;
    }

    // The left part is the largest whole node that leaves something to the right.
    private static long MiddleOf(TreeSpan span) => span.Begin + (1L << BitOperations.Log2((ulong)(span.Length - 1)));
}
