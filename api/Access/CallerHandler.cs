using System.Security.Claims;
using System.Text.Encodings.Web;
using HealthPass.Api.Kiosks;
using HealthPass.Api.Operators;
using HealthPass.Api.Problems;
using HealthPass.Api.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace HealthPass.Api.Access;

/// <summary>Tells who calls: a channel or gate by its API key, a staff member by a session token, a screen by its own.</summary>
internal sealed class CallerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ApiKeys keys, SessionCipher sessions, KioskTokens kiosks)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Bearer = "Bearer ";

    private Problem _problem = KeyProblems.Missing;

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Authenticate());

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        _ = await HandleAuthenticateOnceSafeAsync();
        await _problem.WriteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => KeyProblems.Forbidden.WriteAsync(Context);

    private AuthenticateResult Authenticate()
    {
        if (Request.Headers.TryGetValue(AccessNames.ApiKeyHeader, out var text))
        {
            return !keys.TryFind(text.ToString(), out var key) ? Fail(KeyProblems.Unknown)
                : !key.TryUse() ? Fail(KeyProblems.RateUsedUp())
                : Success(key.Caller);
        }

        if (TokenOf(Request) is { } token)
        {
            if (token.StartsWith(KioskTokens.Prefix, StringComparison.Ordinal))
            {
                return kiosks.TryFind(token, out var kiosk) ? Success(kiosk) : Fail(KeyProblems.KioskTokenUnknown);
            }

            return sessions.TryOpen(token, out var staff) ? Success(staff) : Fail(KeyProblems.SessionEnded);
        }

        return AuthenticateResult.NoResult();
    }

    /// <summary>The token that a request carries, of a session or of a screen.</summary>
    public static string? TokenOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.Ordinal))
        {
            return header[Bearer.Length..];
        }

        // A browser cannot set headers when it follows a link: the operators' pages, which change nothing, take the token from a cookie.
        if (request.Path.StartsWithSegments(OperatorPages.Path) && HttpMethods.IsGet(request.Method))
        {
            return request.Cookies[OperatorPages.Cookie];
        }

        // A browser cannot set headers on a WebSocket: SignalR sends the token in the query there.
        return request.Path.StartsWithSegments("/hubs") && request.Query["access_token"] is [{ Length: > 0 } token] ? token : null;
    }

    private static AuthenticateResult Success(ClaimsPrincipal caller) =>
        AuthenticateResult.Success(new(caller, AccessNames.Scheme));

    private AuthenticateResult Fail(Problem problem)
    {
        _problem = problem;
        return AuthenticateResult.Fail(problem.Code);
    }
}
