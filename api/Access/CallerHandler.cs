using System.Security.Claims;
using System.Text.Encodings.Web;
using HealthPass.Api.Problems;
using HealthPass.Grains.Staff;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace HealthPass.Api.Access;

/// <summary>Tells who calls: a channel or gate by its API key, a staff member by a session token, a screen by its own.</summary>
internal sealed class CallerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ApiKeys keys, SessionCipher sessions, KioskTokens kiosks)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
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

        var authorization = Request.Headers.Authorization;
        if (authorization.Count > 0)
        {
            return BearerToken.TryRead(authorization, out var shown) ? Open(shown) : Fail(KeyProblems.SessionEnded);
        }

        return Context.GetEndpoint()?.Metadata.GetMetadata<ITokenSource>()?.TokenOf(Request) is { Length: > 0 } token ? Open(token) : AuthenticateResult.NoResult();
    }

    private AuthenticateResult Open(string token) =>
        token.StartsWith(KioskCommands.Prefix, StringComparison.Ordinal)
            ? kiosks.TryFind(token, out var kiosk) ? Success(kiosk) : Fail(KeyProblems.KioskTokenUnknown)
            : sessions.TryOpen(token, out var staff) ? Success(staff) : Fail(KeyProblems.SessionEnded);

    private static AuthenticateResult Success(ClaimsPrincipal caller) =>
        AuthenticateResult.Success(new(caller, AccessNames.Scheme));

    private AuthenticateResult Fail(Problem problem)
    {
        _problem = problem;
        return AuthenticateResult.Fail(problem.Code);
    }
}
