using HealthPass.Grains.Audit.Merkle;

namespace HealthPass.Grains.Audit.Anchors;

/// <summary>What is derived from the audit's lines, and what was signed over it.</summary>
public interface IAuditTreeStore
{
    /// <summary>Lines behind a position, as the tree needs them.</summary>
    Task<IReadOnlyList<AuditLeaf>> ReadLeavesAsync(long afterSequence, int limit, CancellationToken cancellationToken);

    /// <summary>The last line's position, 0 for an empty trail.</summary>
    Task<long> ReadLengthAsync(CancellationToken cancellationToken);

    /// <summary>How many nodes of a level are stored; they are stored in order.</summary>
    Task<long> CountNodesAsync(int level, CancellationToken cancellationToken);

    /// <summary>Nodes, those that are not there left out.</summary>
    Task<IReadOnlyDictionary<TreeNode, byte[]>> ReadNodesAsync(IReadOnlyCollection<TreeNode> nodes, CancellationToken cancellationToken);

    /// <summary>All nodes of a level from a position on, in order.</summary>
    Task<IReadOnlyList<(TreeNode Node, byte[] Hash)>> ReadLevelAsync(int level, long from, int limit, CancellationToken cancellationToken);

    /// <summary>Stores nodes in one transaction. One that is there stays as it is.</summary>
    Task AddNodesAsync(IReadOnlyList<(TreeNode Node, byte[] Hash)> nodes, CancellationToken cancellationToken);

    /// <summary>Stores a checkpoint.</summary>
    /// <returns>False when one of this size is there already.</returns>
    Task<bool> AddCheckpointAsync(KeptCheckpoint checkpoint, CancellationToken cancellationToken);

    /// <summary>The checkpoint of a size, null when there is none.</summary>
    Task<KeptCheckpoint?> FindCheckpointAsync(long size, CancellationToken cancellationToken);

    /// <summary>Checkpoints below a size, the largest first.</summary>
    Task<IReadOnlyList<KeptCheckpoint>> ReadCheckpointsBeforeAsync(long size, int limit, CancellationToken cancellationToken);

    /// <summary>Checkpoints above a size, the smallest first.</summary>
    Task<IReadOnlyList<KeptCheckpoint>> ReadCheckpointsAfterAsync(long size, int limit, CancellationToken cancellationToken);

    /// <summary>Stores a witness's signature; a second one by the same key changes nothing.</summary>
    Task AddCosignatureAsync(long size, KeptCosignature cosignature, CancellationToken cancellationToken);
}
