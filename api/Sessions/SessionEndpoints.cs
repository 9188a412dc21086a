using HealthPass.Api.Admission;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Governance.Staff;
using HealthPass.Grains.Storage;
using Microsoft.AspNetCore.Identity;

namespace HealthPass.Api.Sessions;

/// <summary>Staff sign in.</summary>
internal static class SessionEndpoints
{
    private const int MaxAttempts = 5;

    // Checking a password is slow on purpose: as much work as thousands of shows, of which this much is counted.
    private const int Cost = 200;

    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    // Verified for unknown accounts, so that the time an answer takes does not tell which accounts exist.
    private static readonly StaffAccount Nobody = new(string.Empty, string.Empty, [], default, 0, 0);

    public static void MapSessions(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/sessions", SignIn)
            .WithTags("Staff")
            .WithSummary("Sign in")
            .WithDescription("Answers a session token for `Authorization: Bearer`, good for 8 hours. Five wrong passwords in a row lock the account for 15 minutes. Problems: `wrong_credentials`, `locked_out`.")
            .Accepts<SessionRequest>("application/json")
            .Produces<SessionResponse>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .AllowAnonymous()
            .Admit(CallClass.Application, Cost);

    private static async Task<IResult> SignIn(
        HttpContext context, IStaffStore store, IPasswordHasher<StaffAccount> hasher, SessionCipher sessions, TimeProvider clock)
    {
        var request = await RequestBody.ReadAsync<SessionRequest>(context);
        if (string.IsNullOrEmpty(request.UserName))
        {
            return Problem.Missing("userName").ToResult();
        }

        if (string.IsNullOrEmpty(request.Password))
        {
            return Problem.Missing("password").ToResult();
        }

        var now = clock.GetUtcNow();
        var account = request.UserName.Length <= 64 ? await store.FindAsync(request.UserName, context.RequestAborted) : null;
        if (account is null)
        {
            _ = hasher.HashPassword(Nobody, request.Password);
            return Wrong();
        }

        if (account.LockedUntil > now.ToUnixTimeSeconds())
        {
            return new Problem(
                StatusCodes.Status401Unauthorized, ProblemCodes.LockedOut, "Too many wrong passwords; the account is locked for a while.",
                (int)(account.LockedUntil - now.ToUnixTimeSeconds())).ToResult();
        }

        if (hasher.VerifyHashedPassword(account, account.PasswordHash, request.Password) == PasswordVerificationResult.Failed)
        {
            var attempts = account.FailedAttempts + 1;
            var locked = attempts >= MaxAttempts;
            await store.RecordSignInAsync(
                account.UserName, locked ? 0 : attempts, locked ? (now + LockedFor).ToUnixTimeSeconds() : 0, context.RequestAborted);
            return Wrong();
        }

        if (account.FailedAttempts > 0 || account.LockedUntil > 0)
        {
            await store.RecordSignInAsync(account.UserName, 0, 0, context.RequestAborted);
        }

        var expires = now + SessionCipher.Lifetime;
        var token = sessions.Seal(new(account.UserName, account.Roles, account.Region.ToString(), expires.ToUnixTimeSeconds()));
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new SessionResponse(token, Rfc3339.Format(expires), account.UserName, account.Roles, account.Region.ToString()),
            ApiJson.Options,
            statusCode: StatusCodes.Status201Created);
    }

    private static IResult Wrong() => new Problem(
        StatusCodes.Status401Unauthorized, ProblemCodes.WrongCredentials, "No such account and password.").ToResult();
}
