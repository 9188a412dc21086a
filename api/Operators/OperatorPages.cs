using System.Text;
using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Api.Service;
using HealthPass.Api.Shell;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HealthPass.Api.Operators;

/// <summary>The operators' own pages: where they sign in with a browser, and the detail of the node's health.</summary>
internal static class OperatorPages
{
    public const string Path = "/operator";
    public const string Cookie = "healthpass_operator";

    private const string Body = "<body>\n";

    private static readonly string Folder = System.IO.Path.Combine(AppContext.BaseDirectory, "operator");

    public static void MapOperatorPages(this IEndpointRouteBuilder routes)
    {
        var signIn = Marked(File.ReadAllText(PathOf("sign-in.html")), routes.ServiceProvider.GetService<DemoScale>());
        _ = routes.MapGet(Path, () => Results.Text(signIn, "text/html", Encoding.UTF8))
            .Declare(Declaration.Page.Allowing(ContentPolicies.SignIn).Kept("no-store")).ExcludeFromDescription();
        _ = routes.MapGet(Path + "/sign-in.js", ShowScript).Declare(Declaration.Page).ExcludeFromDescription();
        _ = routes.MapPost(Path + "/session", KeepSession).Declare(Declaration.For(Callers.Staff(AccessNames.Operator)).EvenIsolated()).ExcludeFromDescription();
        _ = routes.MapHealthChecks("/health/detail", new HealthCheckOptions { ResponseWriter = WriteDetailAsync })
            .Declare(Declaration.For(Callers.Staff(AccessNames.Operator)).EvenIsolated());
    }

    private static IResult ShowScript() => Results.File(PathOf("sign-in.js"), "text/javascript; charset=utf-8");

    private static string Marked(string page, DemoScale? demo) => page.Replace(Body, Body + demo?.Mark, StringComparison.Ordinal);

    private static string PathOf(string name) => System.IO.Path.Combine(Folder, name);

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
            MaxAge = StaffOptions.LongestCookie,
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
