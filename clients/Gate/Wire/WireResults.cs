namespace HealthPass.Gate.Wire;

/// <summary>The answer to scans that were sent together.</summary>
/// <param name="Results">One for each, in order.</param>
internal sealed record WireResults(IReadOnlyList<WireAnswer>? Results);
