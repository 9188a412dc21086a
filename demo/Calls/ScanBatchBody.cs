namespace HealthPass.Demo.Calls;

/// <summary>Scans that a gate sends together.</summary>
internal sealed record ScanBatchBody(IReadOnlyList<ScanBody> Scans);
