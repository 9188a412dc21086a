using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.GateSessions;

/// <summary>A gate page is signed in.</summary>
/// <param name="Key">The gate's API key. It may be left out in the demo, which has one for whoever tries it.</param>
public sealed record GateSessionRequest([property: StringLength(128)] string? Key);
