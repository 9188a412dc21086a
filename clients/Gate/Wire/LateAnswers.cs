namespace HealthPass.Gate.Wire;

/// <summary>The answer to late scans.</summary>
/// <param name="Results">One for each, in order.</param>
internal sealed record LateAnswers(IReadOnlyList<LateAnswer>? Results);
