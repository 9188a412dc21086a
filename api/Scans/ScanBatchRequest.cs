using System.Text.Json;
using HealthPass.Api.Endpoints;

namespace HealthPass.Api.Scans;

/// <summary>Scans that are answered together.</summary>
/// <param name="Scans">At most 1,000 scans, each as in <see cref="ScanMessage"/>; each is read on its own, so that one bad scan spoils no other.</param>
public sealed record ScanBatchRequest([property: Needed] IReadOnlyList<JsonElement>? Scans);
