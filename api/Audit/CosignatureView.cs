namespace HealthPass.Api.Audit;

/// <summary>A witness's signature.</summary>
/// <param name="Witness">Its name.</param>
/// <param name="At">When it says it saw the checkpoint.</param>
public sealed record CosignatureView(string Witness, string At);
