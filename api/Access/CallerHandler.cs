using System.Security.Claims;
using System.Text.Encodings.Web;
using HealthPass.Api.Problems;
using HealthPass.Api.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace HealthPass.Api.Access;

/// <summary>Tells who calls: a channel or gate by its API key, a staff member by a session token.</summary>
internal sealed class CallerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ApiKeys keys, SessionCipher sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    private const string Bearer = "Bearer ";

    private Problem _problem = new(
        StatusCodes.Status401Unauthorized, ProblemCodes.ApiKeyMissing, "Send an API key in X-Api-Key, or a session token in Authorization: Bearer.");

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Authenticate());

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        _ = await HandleAuthenticateOnceSafeAsync();
        await _problem.WriteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        new Problem(StatusCodes.Status403Forbidden, ProblemCodes.Forbidden, "This key or account is not meant for this call.").WriteAsync(Context);

    private AuthenticateResult Authenticate()
    {
        if (Request.Headers.TryGetValue(AccessNames.ApiKeyHeader, out var key))
        {
            if (!keys.TryFind(key.ToString(), out var caller, out var limiter))
            {
                return Fail(StatusCodes.Status401Unauthorized, ProblemCodes.ApiKeyUnknown, "No such API key.");
            }

            if (limiter is not null)
            {
                using var lease = limiter.AttemptAcquire();
                if (!lease.IsAcquired)
                {
                    _problem = new(StatusCodes.Status429TooManyRequests, ProblemCodes.RateLimited, "This key's rate is used up.", Random.Shared.Next(1, 4));
                    return AuthenticateResult.Fail(ProblemCodes.RateLimited);
                }
            }

            return Success(caller);
        }

        if (Token() is { } token)
        {
            return sessions.TryOpen(token, out var staff)
                ? Success(staff)
                : Fail(StatusCodes.Status401Unauthorized, ProblemCodes.SessionInvalid, "The session has ended; sign in again.");
        }

        return AuthenticateResult.NoResult();
    }

    // A browser cannot set headers on a WebSocket: SignalR sends the token in the query there.
    private string? Token()
    {
        var header = Request.Headers.Authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.Ordinal))
        {
            return header[Bearer.Length..];
        }

        return Request.Path.StartsWithSegments("/hubs") && Request.Query["access_token"] is [{ Length: > 0 } token] ? token : null;
    }

    private static AuthenticateResult Success(ClaimsPrincipal caller) =>
        AuthenticateResult.Success(new(caller, AccessNames.Scheme));

    private AuthenticateResult Fail(int status, string code, string detail)
    {
        _problem = new(status, code, detail);
        return AuthenticateResult.Fail(code);
    }
}
