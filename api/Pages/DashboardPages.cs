using HealthPass.Api.Problems;
using Microsoft.Net.Http.Headers;

namespace HealthPass.Api.Pages;

/// <summary>Serves the dashboard that was built beside the process.</summary>
internal static class DashboardPages
{
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' ws: wss:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    public static void UseDashboard(this WebApplication app)
    {
        var root = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (!Directory.Exists(root))
        {
            // Built with -p:BuildDashboard=false: the API is whole, the pages are not there.
            return;
        }

        var files = new PrecompressedFiles(root);
        files.Serve(app);
        foreach (var page in (ReadOnlySpan<string>)["/", "/wall", "/hotline", "/report", "/report/{date}"])
        {
            _ = app.MapGet(page, (HttpContext context) => Page(context, files)).AllowAnonymous().ExcludeFromDescription();
        }
    }

    private static IResult Page(HttpContext context, PrecompressedFiles files)
    {
        context.Response.Headers[HeaderNames.ContentSecurityPolicy] = Policy;
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return files.Page("index.html")?.For(context) ?? Problem.NotFound(ProblemCodes.NotFound, "The pages were not built.").ToResult();
    }
}
