namespace HealthPass.Api.Problems;

/// <summary>What a code of a problem means.</summary>
/// <param name="Text">The meaning, for a developer.</param>
/// <param name="Remedy">What a caller does then; null where its status says that.</param>
internal sealed record ProblemMeaning(string Text, string? Remedy = null);
