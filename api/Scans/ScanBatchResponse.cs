using HealthPass.Api.Json;

namespace HealthPass.Api.Scans;

/// <summary>The answers of a batch.</summary>
/// <param name="Results">In the order of the scans: a <see cref="ScanAnswer"/> or a <see cref="ScanProblem"/> each.</param>
public sealed record ScanBatchResponse([property: Either(typeof(ScanAnswer), typeof(ScanProblem))] IReadOnlyList<object> Results);
