namespace HealthPass.Api.Hosting;

/// <summary>What a witness keeps between two runs.</summary>
/// <param name="LogKey">The log's public key, as it was first given or seen.</param>
/// <param name="Note">The last checkpoint that the witness signed, null for none.</param>
internal sealed record WitnessState(string LogKey, string? Note);
