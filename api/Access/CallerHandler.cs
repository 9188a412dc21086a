using System.Security.Claims;
using System.Text.Encodings.Web;
using HealthPass.Api.Problems;
using HealthPass.Grains.Staff;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace HealthPass.Api.Access;

/// <summary>Tells who calls: a channel or gate by its API key, a staff member by a session token, a screen by its own.</summary>
internal sealed class CallerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ApiKeys keys, SessionCipher sessions, StaffBoard staff, KioskTokens kiosks, ResidentDoor residents,
    GatePageDoor gates, GateTickets tickets)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    // What a page says of a call that nobody made by hand: it keeps no session alive.
    private const string Background = "X-Background";

    private Problem _problem = KeyProblems.Missing;

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        _ = await HandleAuthenticateOnceSafeAsync();
        await _problem.WriteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => KeyProblems.Forbidden.WriteAsync(Context);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.TryGetValue(AccessNames.ApiKeyHeader, out var text))
        {
            return Task.FromResult(keys.TryFind(text.ToString(), out var key) ? Use(key) : Fail(KeyProblems.Unknown));
        }

        var authorization = Request.Headers.Authorization;
        if (authorization.Count > 0)
        {
            return BearerToken.TryRead(authorization, out var shown) ? OpenAsync(shown) : Task.FromResult(Fail(KeyProblems.SessionEnded));
        }

        var metadata = Context.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<IResidentDoor>() is { IsForResidents: true } door && SessionCookie.OfResidents.Read(Request) is { } own)
        {
            return OpenResidentAsync(own, door);
        }

        if (metadata?.GetMetadata<IGatePageDoor>() is { IsForGatesAlone: true } && GatePageDoor.HasOne(Request))
        {
            return Task.FromResult(OpenGate(metadata.GetMetadata<HubMetadata>() is not null));
        }

        return metadata?.GetMetadata<ITokenSource>()?.TokenOf(Request) is { Length: > 0 } token ? OpenAsync(token)
            : SessionCookie.OfStaff.Read(Request) is { } cookie ? OpenCookieAsync(cookie, metadata?.GetMetadata<HubMetadata>() is not null)
            : Task.FromResult(AuthenticateResult.NoResult());
    }

    private Task<AuthenticateResult> OpenAsync(string token) =>
        token.StartsWith(GateTickets.Prefix, StringComparison.Ordinal) && Context.GetEndpoint()?.Metadata.GetMetadata<IGateDoor>() is { TakesTickets: true }
            ? Task.FromResult(OpenTicket(token))
            : OpenOtherAsync(token);

    private AuthenticateResult OpenTicket(string token) =>
        tickets.TryFind(token, out var key) ? Use(key) : Fail(KeyProblems.TicketEnded);

    private Task<AuthenticateResult> OpenOtherAsync(string token) => !token.StartsWith(KioskCommands.Prefix, StringComparison.Ordinal) ? OpenSessionAsync(token)
        : Task.FromResult(kiosks.TryFind(token, out var kiosk) ? Success(kiosk) : Fail(KeyProblems.KioskTokenUnknown));

    private async Task<AuthenticateResult> OpenSessionAsync(string token) =>
        sessions.TryOpen(token, out var ticket) && await staff.FindAsync(ticket, !Request.Headers.ContainsKey(Background), Context.RequestAborted) is { } caller
            ? Success(caller)
            : Fail(KeyProblems.SessionEnded);

    private async Task<AuthenticateResult> OpenResidentAsync(string cookie, IResidentDoor door)
    {
        if (SessionCookie.MayBringOne(Request, isHub: false) && await residents.FindAsync(cookie, door.GoesOnUnasked) is { } caller)
        {
            return Success(caller);
        }

        _problem = KeyProblems.SessionEnded;
        return AuthenticateResult.NoResult();
    }

    private AuthenticateResult OpenGate(bool isHub)
    {
        if (gates.TryFind(Request, isHub, out var key))
        {
            return Use(key);
        }

        _problem = KeyProblems.SessionEnded;
        return AuthenticateResult.NoResult();
    }

    // A browser sends it whether or not anybody means it: one that does not hold is as none where nobody has to be known.
    private async Task<AuthenticateResult> OpenCookieAsync(string cookie, bool isHub)
    {
        if (SessionCookie.MayBringOne(Request, isHub) && IsMeant(cookie) && await OpenSessionAsync(cookie) is { Succeeded: true } opened)
        {
            return opened;
        }

        _problem = KeyProblems.SessionEnded;
        return AuthenticateResult.NoResult();
    }

    // All tabs share the cookie: a tab where somebody else had signed in before must not go on in the name of whoever did since.
    private bool IsMeant(string cookie) =>
        Request.Headers[SessionCookie.MeantHeader] is not [{ Length: > 0 } meant]
        || (sessions.TryOpen(cookie, out var ticket) && string.Equals(ticket.SessionId?.ToString(), meant, StringComparison.OrdinalIgnoreCase));

    private AuthenticateResult Use(KnownKey key) => key.TryUse() ? Success(key.Caller) : FailOf(key);

    private AuthenticateResult FailOf(KnownKey key)
    {
        if (key.Kind == AccessNames.Channel)
        {
            Context.Features.Set(new CountedChannel(key.Channel));
        }

        return Fail(KeyProblems.RateUsedUp(key));
    }

    private static AuthenticateResult Success(ClaimsPrincipal caller) =>
        AuthenticateResult.Success(new(caller, AccessNames.Scheme));

    private AuthenticateResult Fail(Problem problem)
    {
        _problem = problem;
        return AuthenticateResult.Fail(problem.Code);
    }
}
