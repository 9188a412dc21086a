namespace HealthPass.Api.Audit;

/// <summary>A signed checkpoint of the audit trail.</summary>
/// <param name="Size">Lines.</param>
/// <param name="Root">The root of the Merkle tree over them, base64.</param>
/// <param name="At">When it was signed.</param>
/// <param name="Note">The signed note (C2SP tlog-checkpoint), with the witnesses' cosignatures under it.</param>
/// <param name="Cosignatures">The witnesses that have signed it.</param>
public sealed record CheckpointView(long Size, string Root, string At, string Note, IReadOnlyList<CosignatureView> Cosignatures);
