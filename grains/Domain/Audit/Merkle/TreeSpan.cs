using System.Numerics;

namespace HealthPass.Grains.Audit.Merkle;

/// <summary>A run of leaves that stands for one hash of a tree: it begins where a node of its size could begin.</summary>
/// <param name="Begin">The first leaf.</param>
/// <param name="End">Behind the last.</param>
public readonly record struct TreeSpan(long Begin, long End)
{
    /// <summary>Leaves.</summary>
    public long Length => End - Begin;

    /// <summary>The whole nodes that it is made of, from left to right, each smaller than the one before.</summary>
    public IReadOnlyList<TreeNode> Nodes()
    {
        var nodes = new List<TreeNode>();
        for (var at = Begin; at < End;)
        {
            var level = BitOperations.Log2((ulong)(End - at));
            nodes.Add(new(level, at >> level));
            at += 1L << level;
        }

        return nodes;
    }

    /// <summary>Its hash.</summary>
    /// <param name="hashOf">Gives the hash of each of <see cref="Nodes"/>.</param>
    public byte[] Hash(Func<TreeNode, byte[]> hashOf)
    {
        ArgumentNullException.ThrowIfNull(hashOf);
        return Fold([.. Nodes().Select(hashOf)]);
    }

    /// <summary>One hash out of those of whole nodes, the smaller ones under the larger.</summary>
    internal static byte[] Fold(IReadOnlyList<byte[]> hashes)
    {
        if (hashes.Count == 0)
        {
            return MerkleHash.Empty;
        }

        var hash = hashes[^1];
        for (var index = hashes.Count - 2; index >= 0; index--)
        {
            hash = MerkleHash.Node(hashes[index], hash);
        }

        return hash;
    }
}
