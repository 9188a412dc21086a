namespace HealthPass.Storage;

/// <summary>What a database is like before a start.</summary>
/// <param name="IsThere">Whether there is one; a first start makes a file.</param>
/// <param name="Newest">The last script that has run, null for none.</param>
/// <param name="Waiting">Scripts that the next start runs.</param>
/// <param name="Fault">Why this build must not use it, null where it may.</param>
/// <param name="Now">Its clock, null where it has none of its own.</param>
public sealed record DatabaseReport(bool IsThere, string? Newest, IReadOnlyList<string> Waiting, string? Fault, DateTimeOffset? Now);
