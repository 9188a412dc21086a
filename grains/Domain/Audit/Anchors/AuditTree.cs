using HealthPass.Grains.Audit.Merkle;

namespace HealthPass.Grains.Audit.Anchors;

/// <summary>
/// Roots and proofs of the tree over the audit's lines. Nodes of 256 lines and more are stored; what lies below is computed from
/// the lines themselves, so that a proof costs a few dozen rows and at most two runs of 256 lines, however long the trail is.
/// </summary>
/// <param name="store">The lines and the nodes.</param>
public sealed class AuditTree(IAuditTreeStore store)
{
    /// <summary>The lowest level that is stored.</summary>
    public const int StoredFrom = 8;

    /// <summary>The root over the first lines.</summary>
    /// <param name="size">How many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The root, null when lines or nodes are missing.</returns>
    public async Task<byte[]?> RootAsync(long size, CancellationToken cancellationToken) =>
        await HashAsync([new(0, size)], cancellationToken) is [var root] ? root : null;

    /// <summary>The hashes of spans.</summary>
    /// <param name="spans">Spans of a tree that is stored.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A hash a span, null when lines or nodes are missing.</returns>
    public async Task<IReadOnlyList<byte[]>?> HashAsync(IReadOnlyList<TreeSpan> spans, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(spans);
        var nodes = spans.SelectMany(span => span.Nodes()).ToHashSet();
        var stored = nodes.Where(node => node.Level >= StoredFrom).ToList();
        var hashes = new Dictionary<TreeNode, byte[]>(await store.ReadNodesAsync(stored, cancellationToken));
        if (hashes.Count != stored.Count)
        {
            return null;
        }

        foreach (var tile in nodes.Where(node => node.Level < StoredFrom).GroupBy(node => node.Begin >> StoredFrom))
        {
            var (begin, end) = (tile.Min(node => node.Begin), tile.Max(node => node.End));
            var lines = await store.ReadLeavesAsync(begin, (int)(end - begin), cancellationToken);
            if (lines.Count != end - begin || lines[0].Sequence != begin + 1 || lines[^1].Sequence != end)
            {
                return null;
            }

            foreach (var node in tile)
            {
                var range = new CompactRange();
                foreach (var line in lines.Skip((int)(node.Begin - begin)).Take(1 << node.Level))
                {
                    range.Append(MerkleHash.Leaf(line.Hash));
                }

                hashes[node] = range.Root();
            }
        }

        return [.. spans.Select(span => span.Hash(node => hashes[node]))];
    }
}
