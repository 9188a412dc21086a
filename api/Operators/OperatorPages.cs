using System.Security.Cryptography;
using System.Text;
using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HealthPass.Api.Operators;

/// <summary>The operators' own pages: where they sign in with a browser, and the detail of the node's health.</summary>
internal static class OperatorPages
{
    public const string Path = "/operator";
    public const string Cookie = "healthpass_operator";

    private const string Script = """
        document.forms[0].addEventListener('submit', async event => {
          event.preventDefault()
          const note = document.querySelector('output')
          const fields = Object.fromEntries(new FormData(event.target))
          const signIn = await fetch('/v1/sessions', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(fields) })
          const answer = await signIn.json()
          if (!signIn.ok) { note.textContent = answer.detail; return }
          const kept = await fetch('/operator/session', { method: 'POST', headers: { Authorization: `Bearer ${answer.token}` } })
          if (!kept.ok) { note.textContent = (await kept.json()).detail; return }
          location.href = '/operator/orleans/'
        })
        """;

    private const string Page = $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>HealthPass operators</title><meta name="viewport" content="width=device-width"></head>
        <body>
        <h1>Operators</h1>
        <form>
        <p><label>Account <input name="userName" autocomplete="username" required></label></p>
        <p><label>Password <input name="password" type="password" autocomplete="current-password" required></label></p>
        <p><button>Sign in</button> <output></output></p>
        </form>
        <script>{Script}</script>
        </body>
        </html>
        """;

    private static readonly string Policy =
        $"default-src 'none'; connect-src 'self'; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)))}'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

    public static void MapOperatorPages(this IEndpointRouteBuilder routes)
    {
        _ = routes.MapGet(Path, ShowSignIn).Declare(Declaration.Page).ExcludeFromDescription();
        _ = routes.MapPost(Path + "/session", KeepSession).Declare(Declaration.For(Callers.Staff(AccessNames.Operator)).EvenIsolated()).ExcludeFromDescription();
        _ = routes.MapHealthChecks("/health/detail", new HealthCheckOptions { ResponseWriter = WriteDetailAsync })
            .Declare(Declaration.For(Callers.Staff(AccessNames.Operator)).EvenIsolated());
    }

    private static IResult ShowSignIn(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = "no-store";
        return Results.Content(Page, "text/html; charset=utf-8");
    }

    private static IResult KeepSession(HttpContext context)
    {
        // Pages are told the operator by a cookie that no script reads and no other site sends.
        if (!BearerToken.TryRead(context.Request.Headers.Authorization, out var token))
        {
            return KeyProblems.Missing.ToResult();
        }

        context.Response.Cookies.Append(Cookie, token, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            Path = Path,
            MaxAge = SessionCipher.Lifetime,
        });
        return Results.NoContent();
    }

    private static Task WriteDetailAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new
        {
            status = report.Status.ToString().ToLowerInvariant(),
            checks = report.Entries.ToDictionary(
                entry => entry.Key,
                entry => new
                {
                    status = entry.Value.Status.ToString().ToLowerInvariant(),
                    detail = entry.Value.Description,
                    milliseconds = Math.Round(entry.Value.Duration.TotalMilliseconds, 1),
                    data = entry.Value.Data,
                }),
        },
        ApiJson.Options,
        context.RequestAborted);
}
