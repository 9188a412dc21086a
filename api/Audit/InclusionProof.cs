namespace HealthPass.Api.Audit;

/// <summary>Shows that a line is under a checkpoint.</summary>
/// <param name="Entry">The line.</param>
/// <param name="LeafIndex">Its place in the tree, from 0.</param>
/// <param name="Size">Lines under the checkpoint.</param>
/// <param name="LeafHash">SHA-256 of a zero byte and the line's hash, base64.</param>
/// <param name="Hashes">The proof after RFC 9162 §2.1.3, from the leaf upwards, base64.</param>
/// <param name="Root">The root that it leads to, base64.</param>
/// <param name="Checkpoint">The signed checkpoint with that root.</param>
public sealed record InclusionProof(
    long Entry, long LeafIndex, long Size, string LeafHash, IReadOnlyList<string> Hashes, string Root, string Checkpoint);
