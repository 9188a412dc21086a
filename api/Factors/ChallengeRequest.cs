namespace HealthPass.Api.Factors;

/// <summary>What a passkey is to be shown for.</summary>
/// <param name="Effect">The `effect` of the preview of what is to be approved with it: it is signed then. Nothing for a sign-in.</param>
public sealed record ChallengeRequest(string? Effect);
