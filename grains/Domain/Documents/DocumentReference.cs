namespace HealthPass.Grains.Documents;

/// <summary>Which command document something rests on, and with which file.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Sha256">SHA-256 of its file; empty as it is asked for, before the register was read.</param>
[GenerateSerializer, Immutable, Alias("document-reference")]
public sealed record DocumentReference([property: Id(0)] Guid DocumentId, [property: Id(1)] string Sha256);
