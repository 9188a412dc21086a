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

    public static readonly Problem TicketEnded = new(
        StatusCodes.Status401Unauthorized, ProblemCodes.GateTicketEnded, "The ticket has run out, or the key that asked for it is in force no more: POST /v1/gate-tickets.");

    public static readonly Problem SessionEnded = new(
        StatusCodes.Status401Unauthorized, ProblemCodes.SessionInvalid, "The session has ended; sign in again.");

    public static readonly Problem Forbidden = new(
        StatusCodes.Status403Forbidden, ProblemCodes.Forbidden, "This key or account is not meant for this call.");

    public static readonly Problem StepUp = new(
        StatusCodes.Status403Forbidden, ProblemCodes.StepUpRequired, "Show your second factor again: it was shown too long ago for this.");

    public static readonly Problem StepUpForThis = new(
        StatusCodes.Status403Forbidden, ProblemCodes.StepUpRequired,
        "Show your passkey for what is to be approved: POST /v1/sessions/current/factor/challenge with its 'effect', and answer it.");

    /// <summary>What a session must get before it is good for anything else.</summary>
    public static Problem Limited(string limit) => limit == AccessNames.LimitPassword
        ? new(StatusCodes.Status403Forbidden, ProblemCodes.PasswordChangeRequired, "Change the password first: POST /v1/sessions/password.")
        : new(StatusCodes.Status403Forbidden, ProblemCodes.FactorRequired, "Show or set up a second factor first: POST /v1/sessions/current/factor.");

    /// <summary>Whether a key that is in force may make a call now; a call that it may make counts against its rate.</summary>
    /// <param name="key">The key.</param>
    /// <param name="kind">The kind of key that the call is for.</param>
    /// <returns>Null when it may.</returns>
    public static Problem? Of(KnownKey key, string kind) => key.Kind != kind ? Forbidden : key.TryUse() ? null : RateUsedUp(key);

    /// <summary>The rate is used up; a caller is told when something of it is left again.</summary>
    public static Problem RateUsedUp(KnownKey key) => new(
        StatusCodes.Status429TooManyRequests, ProblemCodes.RateLimited, "This key's rate is used up.", key.Use.RetryAfterSeconds);

    /// <summary>A document may not be scanned now.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="retryAfter">In how many seconds it may.</param>
    public static Problem Of(DocumentRefusal refusal, int retryAfter) => refusal == DocumentRefusal.Closed
        ? new(
            StatusCodes.Status429TooManyRequests, ProblemCodes.DocumentsClosed,
            "Too many of this key's documents are nobody's; it scans none until Retry-After is over. Codes are scanned as before.", retryAfter)
        : new(
            StatusCodes.Status429TooManyRequests, ProblemCodes.DocumentQuota,
            $"This key's scans by document at this venue are used up for {(refusal == DocumentRefusal.Day ? "today" : "this minute")}. Codes are scanned as before.", retryAfter);
}
