namespace HealthPass.Gate.Wire;

/// <summary>Scans that are sent together.</summary>
/// <param name="Scans">The scans.</param>
internal sealed record WireBatch(IReadOnlyList<WireScan> Scans);
