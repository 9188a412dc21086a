namespace HealthPass.Demo.Calls;

/// <summary>What the demo reads of a correction.</summary>
internal sealed record CorrectionAnswer(string? CorrectionId);
