using HealthPass.Api.Json;

namespace HealthPass.Api.Scans;

/// <summary>What came of late scans.</summary>
/// <param name="Results">In the order of the scans: a <see cref="LateResult"/> or a <see cref="ScanProblem"/> each.</param>
public sealed record LateResponse([property: Either(typeof(LateResult), typeof(ScanProblem))] IReadOnlyList<object> Results);
