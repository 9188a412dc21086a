namespace HealthPass.Api.Assignments;

/// <summary>That an assignment is to be undone.</summary>
/// <param name="Maker">Who asked for it.</param>
/// <param name="Note">Why.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="Checker">Who approved it; null while it waits, and where it was refused.</param>
/// <param name="CheckedAt">When.</param>
public sealed record ReversalView(string Maker, string Note, string CreatedAt, string? Checker, string? CheckedAt);
