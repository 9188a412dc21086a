namespace HealthPass.Grains.Audit.Merkle;

/// <summary>The place of a node whose leaves are all there: it covers 2^<paramref name="Level"/> leaves.</summary>
/// <param name="Level">0 for a leaf.</param>
/// <param name="Position">Its place among the nodes of its level, from 0.</param>
public readonly record struct TreeNode(int Level, long Position)
{
    /// <summary>The first of its leaves.</summary>
    public long Begin => Position << Level;

    /// <summary>Behind the last of its leaves.</summary>
    public long End => (Position + 1) << Level;
}
