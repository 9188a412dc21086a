using System.Text.Json;
using HealthPass.Api.Endpoints;

namespace HealthPass.Api.Scans;

/// <summary>Scans that were made without the network, in the order in which they were made.</summary>
/// <param name="Scans">At most 1,000 scans, each as in <see cref="LateMessage"/>; each is read on its own, so that one bad scan spoils no other.</param>
public sealed record LateRequest([property: Needed] IReadOnlyList<JsonElement>? Scans);
