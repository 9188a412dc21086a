using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Staff;

namespace HealthPass.Api.Sessions;

/// <summary>Staff sign in.</summary>
internal static class SessionEndpoints
{
    // Checking a password is slow on purpose: as much work as thousands of shows, of which this much is counted.
    private const int Cost = 200;

    public static void MapSessions(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/sessions", SignIn)
            .WithTags("Staff")
            .WithSummary("Sign in")
            .WithDescription("Answers a session token for `Authorization: Bearer`, good for 8 hours. Five wrong passwords in a row lock the account for 15 minutes.")
            .Declare(Declaration.For(Callers.Anybody).As(CallClass.Application, Cost)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing)
                .Refuses(StatusCodes.Status401Unauthorized, ProblemCodes.WrongCredentials, ProblemCodes.LockedOut))
            .Produces<SessionResponse>(StatusCodes.Status201Created);

    private static async Task<IResult> SignIn(HttpContext context, Body<SessionRequest> body, SignIns signIns, SessionCipher sessions, TimeProvider clock)
    {
        var result = await signIns.TryAsync(body.Value.UserName!, body.Value.Password!, context.RequestAborted);
        if (result.Account is not { } account)
        {
            return ProblemOf(result).ToResult();
        }

        var expires = clock.GetUtcNow() + SessionCipher.Lifetime;
        var token = sessions.Seal(new(account.UserName, account.Roles, account.Region.ToString(), expires.ToUnixTimeSeconds()));
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new SessionResponse(token, Rfc3339.Format(expires), account.UserName, account.Roles, account.Region.ToString()),
            ApiJson.Options,
            statusCode: StatusCodes.Status201Created);
    }

    private static Problem ProblemOf(SignInResult result) => result.Fault == SignInFault.Locked
        ? new(StatusCodes.Status401Unauthorized, ProblemCodes.LockedOut, "Too many wrong passwords; the account is locked for a while.", result.LockedFor)
        : new(StatusCodes.Status401Unauthorized, ProblemCodes.WrongCredentials, "No such account and password.");
}
