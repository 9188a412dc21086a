using System.Security.Claims;
using System.Text.Encodings.Web;
using HealthPass.Api.Operators;
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

        if (Token() is { } token)
        {
            return sessions.TryOpen(token, out var staff) ? Success(staff) : Fail(KeyProblems.SessionEnded);
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

        // Nor can it when it follows a link: the operators' pages, which change nothing, take the token from a cookie.
        if (Request.Path.StartsWithSegments(OperatorPages.Path) && HttpMethods.IsGet(Request.Method))
        {
            return Request.Cookies[OperatorPages.Cookie];
        }

        return Request.Path.StartsWithSegments("/hubs") && Request.Query["access_token"] is [{ Length: > 0 } token] ? token : null;
    }

    private static AuthenticateResult Success(ClaimsPrincipal caller) =>
        AuthenticateResult.Success(new(caller, AccessNames.Scheme));

    private AuthenticateResult Fail(Problem problem)
    {
        _problem = problem;
        return AuthenticateResult.Fail(problem.Code);
    }
}
