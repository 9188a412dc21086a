using HealthPass.Api.Problems;

namespace HealthPass.Api.Access;

/// <summary>Why a caller is turned away.</summary>
internal static class KeyProblems
{
    public static readonly Problem Missing = new(
        StatusCodes.Status401Unauthorized, ProblemCodes.ApiKeyMissing, "Send an API key in X-Api-Key, or a session token in Authorization: Bearer.");

    public static readonly Problem Unknown = new(StatusCodes.Status401Unauthorized, ProblemCodes.ApiKeyUnknown, "No such API key.");

    public static readonly Problem KioskTokenUnknown = new(
        StatusCodes.Status401Unauthorized, ProblemCodes.KioskTokenUnknown, "The screen's token has run out, was revoked, or never was one.");

    public static readonly Problem SessionEnded = new(
        StatusCodes.Status401Unauthorized, ProblemCodes.SessionInvalid, "The session has ended; sign in again.");

    public static readonly Problem Forbidden = new(
        StatusCodes.Status403Forbidden, ProblemCodes.Forbidden, "This key or account is not meant for this call.");

    /// <summary>Whether a key that is in force may make a call now; a call that it may make counts against its rate.</summary>
    /// <param name="key">The key.</param>
    /// <param name="kind">The kind of key that the call is for.</param>
    /// <returns>Null when it may.</returns>
    public static Problem? Of(KnownKey key, string kind) => key.Kind != kind ? Forbidden : key.TryUse() ? null : RateUsedUp();

    public static Problem RateUsedUp() => new(
        StatusCodes.Status429TooManyRequests, ProblemCodes.RateLimited, "This key's rate is used up.", Random.Shared.Next(1, 4));
}
