using System.Numerics;

namespace HealthPass.Grains.Audit.Merkle;

/// <summary>
/// The right edge of a growing tree: one hash for each whole node that no larger whole node covers. It is all that is needed
/// to append, and for the root.
/// </summary>
public sealed class CompactRange
{
    private readonly List<byte[]> _hashes;

    /// <summary>An empty tree.</summary>
    public CompactRange() => _hashes = [];

    /// <summary>A tree whose edge is known.</summary>
    /// <param name="size">Leaves.</param>
    /// <param name="hashes">The hashes of the nodes of the span from 0 to <paramref name="size"/>.</param>
    public CompactRange(long size, IEnumerable<byte[]> hashes)
    {
        _hashes = [.. hashes];
        ArgumentOutOfRangeException.ThrowIfNotEqual(_hashes.Count, BitOperations.PopCount((ulong)size));
        Size = size;
    }

    /// <summary>Leaves.</summary>
    public long Size { get; private set; }

    /// <summary>Appends a leaf.</summary>
    /// <param name="leaf">Its hash.</param>
    /// <param name="completed">Told of every node that is whole with it, the leaf itself included.</param>
    public void Append(byte[] leaf, Action<TreeNode, byte[]>? completed = null)
    {
        var node = new TreeNode(0, Size);
        var hash = leaf;
        completed?.Invoke(node, hash);
        while ((node.Position & 1) == 1)
        {
            hash = MerkleHash.Node(_hashes[^1], hash);
            _hashes.RemoveAt(_hashes.Count - 1);
            node = new(node.Level + 1, node.Position >> 1);
            completed?.Invoke(node, hash);
        }

        _hashes.Add(hash);
        Size++;
    }

    /// <summary>The root.</summary>
    public byte[] Root() => TreeSpan.Fold(_hashes);
}
