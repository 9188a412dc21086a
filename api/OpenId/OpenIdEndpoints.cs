using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff.Identities;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HealthPass.Api.OpenId;

/// <summary>Staff sign in through an identity provider, and the provider ends what it has begun.</summary>
internal static class OpenIdEndpoints
{
    /// <summary>Where whoever signs in comes to, unless a page is named.</summary>
    public const string FirstPage = "/work";

    private const string TokenField = "logout_token";

    public static void MapOpenId(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/sessions").WithTags("Staff");
        _ = group.MapGet("/ways", (OpenIdOptions options) => Results.Json(
                new SignInWays(!options.Only, options.Authority is null ? null : new(options.NameZh, options.NameEn)), ApiJson.Options))
            .Declare(Declaration.For(Callers.Anybody).As(CallClass.Report).EvenIsolated())
            .WithSummary("How staff may sign in")
            .Produces<SignInWays>();
        _ = group.MapGet("/openid/start", StartAsync)
            .Declare(Declaration.For(Callers.Anybody).As(CallClass.Application)
                .AuditedByDomain(AuditActions.SignedIn, AuditActions.SignInFailed, AuditActions.SignInsRefused, AuditActions.IdentityBound)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.OpenIdNotSetUp))
            .WithSummary("Sign in through the identity provider")
            .WithDescription(
                "For browsers: leads to the provider and, with a session in a cookie, back to the page `next`, which finds in `signIn` what came of it: `done`, `openid_failed`, "
                + "`openid_unavailable`, `openid_no_account`, `openid_other_person` or `storage_unavailable`.")
            .Produces(StatusCodes.Status302Found);
        _ = group.MapPost("/openid/logout", LogoutAsync)
            .Declare(Declaration.For(Callers.Anybody).As(CallClass.Application).AuditedByDomain(AuditActions.SignedOut)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.LogoutTokenRefused)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.OpenIdNotSetUp)
                .Refuses(StatusCodes.Status503ServiceUnavailable, ProblemCodes.OpenIdUnavailable))
            .WithSummary("The identity provider says that sessions have ended")
            .WithDescription(
                "OpenID Connect Back-Channel Logout 1.0: a form with `logout_token`. Sessions that began by the provider's session `sid`, or all of the person's `sub`, are over on every "
                + "node within a second; those that began after the token was issued go on.")
            .Produces(StatusCodes.Status200OK);
    }

    // The framework writes where to go and seals what comes back with it. Nothing but a page of our own is gone on to.
    private static async Task<IResult> StartAsync(HttpContext context, OpenIdOptions options, string? next)
    {
        if (options.Authority is null)
        {
            return OpenIdProblems.NotSetUp.ToResult();
        }

        var page = next is not null && RedirectHttpResult.IsLocalUrl(next) ? next : FirstPage;
        try
        {
            await context.ChallengeAsync(OpenIdSetup.Scheme, new() { RedirectUri = page });
        }
        catch (InvalidOperationException) when (!context.Response.HasStarted)
        {
            // Its address does not answer, or not with what a provider says.
            OpenIdSetup.Redirect(context.Response, page, ProblemCodes.OpenIdUnavailable);
        }

        return Results.Empty;
    }

    private static async Task<IResult> LogoutAsync(HttpContext context, OpenIdOptions options, LogoutTokens tokens, IdentitySignOuts signOuts, StaffBoard board)
    {
        if (options.Authority is null)
        {
            return OpenIdProblems.NotSetUp.ToResult();
        }

        if (!context.Request.HasFormContentType || (await context.Request.ReadFormAsync(context.RequestAborted))[TokenField] is not [{ Length: > 0 } text])
        {
            return OpenIdProblems.TokenRefused.ToResult();
        }

        LogoutToken? token;
        try
        {
            token = await tokens.ReadAsync(text, context.RequestAborted);
        }
        catch (Exception error) when (error is InvalidOperationException or IOException)
        {
            return OpenIdProblems.Unavailable().ToResult();
        }

        if (token is null)
        {
            return OpenIdProblems.TokenRefused.ToResult();
        }

        _ = await signOuts.EndAsync(token.Issuer, token.Subject, token.Session, token.IssuedAt, context.RequestAborted);
        await board.LoadAsync(context.RequestAborted);
        return Results.Ok();
    }
}
