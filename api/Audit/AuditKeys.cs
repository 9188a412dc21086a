namespace HealthPass.Api.Audit;

/// <summary>Whose signatures are under checkpoints.</summary>
/// <param name="Origin">The log's name.</param>
/// <param name="Keys">Its public keys, oldest first; the last whose time has come signs, and what older ones signed stays good.</param>
/// <param name="Witnesses">The public keys of the witnesses whose cosignatures are taken.</param>
public sealed record AuditKeys(string Origin, IReadOnlyList<string> Keys, IReadOnlyList<string> Witnesses);
