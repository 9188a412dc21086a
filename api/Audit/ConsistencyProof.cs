namespace HealthPass.Api.Audit;

/// <summary>Shows that one checkpoint's lines begin with all of an earlier one's.</summary>
/// <param name="From">Lines under the earlier.</param>
/// <param name="To">Lines under the later.</param>
/// <param name="Hashes">The proof after RFC 9162 §2.1.4, base64.</param>
public sealed record ConsistencyProof(long From, long To, IReadOnlyList<string> Hashes);
