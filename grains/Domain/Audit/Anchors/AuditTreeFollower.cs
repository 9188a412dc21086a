using HealthPass.Grains.Audit.Merkle;

namespace HealthPass.Grains.Audit.Anchors;

/// <summary>
/// Follows the lines in their order, whoever wrote them, and stores the nodes that are whole. What it holds is derived: it may
/// be thrown away at any time and is read again.
/// </summary>
internal sealed class AuditTreeFollower(IAuditTreeStore store)
{
    private const int Page = 4_096;

    private CompactRange _edge = new();
    private byte[]? _last;

    /// <summary>Lines that the tree holds.</summary>
    public long Size => _edge.Size;

    /// <summary>The last line that asks for a checkpoint as soon as it is in the tree, 0 for none.</summary>
    public long Asking { get; private set; }

    /// <summary>Whether it has read where it stands.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The root.</summary>
    public byte[] Root() => _edge.Root();

    /// <summary>Has everything read again.</summary>
    public void Close() => IsOpen = false;

    /// <summary>Reads where the stored tree ends.</summary>
    /// <exception cref="InvalidDataException">Nodes are missing that smaller ones lie under.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        var whole = await store.CountNodesAsync(AuditTree.StoredFrom, cancellationToken) << AuditTree.StoredFrom;
        var nodes = new TreeSpan(0, whole).Nodes();
        var hashes = await store.ReadNodesAsync([.. nodes], cancellationToken);
        if (hashes.Count != nodes.Count)
        {
            throw new InvalidDataException($"The tree of the audit trail lacks {nodes.Count - hashes.Count} of its nodes.");
        }

        _edge = new(whole, nodes.Select(node => hashes[node]));
        _last = null;

        // What those lines asked for is not known any more.
        Asking = whole;
        IsOpen = true;
    }

    /// <summary>Takes in all lines that are there.</summary>
    /// <exception cref="InvalidDataException">A line is missing, or the last one is no longer what it was.</exception>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<AuditLeaf> lines;
        do
        {
            // The last line is read again: were it another one now, or gone, everything behind it would be built on sand.
            var known = _last is null ? 0 : 1;
            lines = await store.ReadLeavesAsync(Size - known, Page, cancellationToken);
            if (known == 1 && (lines.Count == 0 || lines[0].Sequence != Size || !lines[0].Hash.AsSpan().SequenceEqual(_last)))
            {
                IsOpen = false;
                throw new InvalidDataException($"Line {Size} of the audit trail is not what it was when the tree took it in.");
            }

            await TakeAsync(lines.Skip(known), cancellationToken);
        }
        while (lines.Count == Page);
    }

    private async Task TakeAsync(IEnumerable<AuditLeaf> lines, CancellationToken cancellationToken)
    {
        var whole = new List<(TreeNode, byte[])>();
        foreach (var line in lines)
        {
            if (line.Sequence != Size + 1)
            {
                IsOpen = false;
                throw new InvalidDataException($"Line {Size + 1} of the audit trail is missing: the next one is {line.Sequence}.");
            }

            _edge.Append(MerkleHash.Leaf(line.Hash), (node, hash) =>
            {
                if (node.Level >= AuditTree.StoredFrom)
                {
                    whole.Add((node, hash));
                }
            });
            _last = line.Hash;
            Asking = CheckpointRule.Asks(line.Action) ? line.Sequence : Asking;
        }

        if (whole.Count > 0)
        {
            try
            {
                await store.AddNodesAsync(whole, cancellationToken);
            }
            catch
            {
                // The edge is ahead of what is stored: it is read again.
                IsOpen = false;
                throw;
            }
        }
    }
}
