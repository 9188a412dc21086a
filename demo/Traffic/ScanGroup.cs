using HealthPass.Gate.Scans;

namespace HealthPass.Demo.Traffic;

/// <summary>Scans that are sent in one call.</summary>
/// <param name="Scans">The scans, all of one venue.</param>
/// <param name="Singly">Whether the only one goes through the call for one.</param>
internal sealed record ScanGroup(IReadOnlyList<GateScan> Scans, bool Singly);
