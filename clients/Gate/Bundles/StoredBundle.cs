namespace HealthPass.Gate.Bundles;

/// <summary>What is kept on the disk: the signed texts themselves, which are checked again whenever they are read.</summary>
/// <param name="Pinned">The keys that were trusted before the first of them.</param>
/// <param name="Parts">A whole bundle, and what came since, in order.</param>
/// <param name="Venue">The venue's part.</param>
internal sealed record StoredBundle(IReadOnlyList<Signer> Pinned, IReadOnlyList<string> Parts, string? Venue);
