namespace HealthPass.Grains.Audit.Anchors;

/// <summary>What the tree needs of a line.</summary>
/// <param name="Sequence">Its position in the chain.</param>
/// <param name="Hash">Its hash in the chain: the data of the tree's leaf.</param>
/// <param name="Action">What was done.</param>
public sealed record AuditLeaf(long Sequence, byte[] Hash, string Action);
