namespace HealthPass.Grains.Audit.Anchors;

/// <summary>A witness's word that it saw a checkpoint and found it to follow the one it knew.</summary>
/// <param name="Name">The witness.</param>
/// <param name="KeyId">Its key.</param>
/// <param name="Line">The signature as a line of the note.</param>
/// <param name="At">When, by the witness's clock, in Unix seconds.</param>
public sealed record KeptCosignature(string Name, long KeyId, string Line, long At);
