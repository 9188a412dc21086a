using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
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
            .WithDescription("Answers a session token for `Authorization: Bearer`, good for 8 hours. Five wrong passwords in a row lock the account for 15 minutes.")
            .Declare(Declaration.For(Callers.Anybody).As(CallClass.Application, Cost)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing)
                .Refuses(StatusCodes.Status401Unauthorized, ProblemCodes.WrongCredentials, ProblemCodes.LockedOut))
            .Produces<SessionResponse>(StatusCodes.Status201Created);

    private static async Task<IResult> SignIn(
        HttpContext context, Body<SessionRequest> body, IStaffStore store, IPasswordHasher<StaffAccount> hasher, SessionCipher sessions, SignInTurns turns, TimeProvider clock)
    {
        var request = body.Value;

        // PostgreSQL takes no U+0000 in a text, and no name has a control character.
        var account = request.UserName!.Length <= 64 && !request.UserName.Any(char.IsControl) ? await store.FindAsync(request.UserName, context.RequestAborted) : null;
        if (account is null)
        {
            _ = hasher.HashPassword(Nobody, request.Password!);
            return Wrong();
        }

        using var turn = await turns.TakeAsync(account.UserName, context.RequestAborted);
        var now = clock.GetUtcNow();

        // Before the password is checked, and whether or not the caller stays for the answer: nobody gets more attempts by trying many at once.
        if (await store.CountSignInAsync(
            account.UserName, MaxAttempts, now.ToUnixTimeSeconds(), (now + LockedFor).ToUnixTimeSeconds(), CancellationToken.None) is not { } lockedUntil)
        {
            return Locked(await store.FindAsync(account.UserName, context.RequestAborted) ?? account, now);
        }

        if (hasher.VerifyHashedPassword(account, account.PasswordHash, request.Password!) == PasswordVerificationResult.Failed)
        {
            return Wrong();
        }

        await store.ForgiveSignInsAsync(account.UserName, lockedUntil, CancellationToken.None);
        var expires = now + SessionCipher.Lifetime;
        var token = sessions.Seal(new(account.UserName, account.Roles, account.Region.ToString(), expires.ToUnixTimeSeconds()));
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new SessionResponse(token, Rfc3339.Format(expires), account.UserName, account.Roles, account.Region.ToString()),
            ApiJson.Options,
            statusCode: StatusCodes.Status201Created);
    }

    // At least a second: the lock may have been lifted since.
    private static IResult Locked(StaffAccount account, DateTimeOffset now) => new Problem(
        StatusCodes.Status401Unauthorized, ProblemCodes.LockedOut, "Too many wrong passwords; the account is locked for a while.",
        (int)Math.Max(account.LockedUntil - now.ToUnixTimeSeconds(), 1)).ToResult();

    private static IResult Wrong() => new Problem(
        StatusCodes.Status401Unauthorized, ProblemCodes.WrongCredentials, "No such account and password.").ToResult();
}
