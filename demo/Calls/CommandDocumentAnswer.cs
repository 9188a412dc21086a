namespace HealthPass.Demo.Calls;

/// <summary>What the demo reads of a registered document.</summary>
internal sealed record CommandDocumentAnswer(string? DocumentId);
