namespace HealthPass.Demo.Calls;

/// <summary>Scans that a gate sends together.</summary>
/// <param name="Scans">The scans.</param>
internal sealed record ScanBatchBody(IReadOnlyList<ScanBody> Scans);
