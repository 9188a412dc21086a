using HealthPass.Api.Endpoints;
using HealthPass.Api.Problems;
using Microsoft.Extensions.FileProviders;
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

        var files = new PhysicalFileProvider(root);
        _ = app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = context =>
            {
                // Assets carry a hash in their name; everything else is asked for again.
                context.Context.Response.Headers.CacheControl = context.Context.Request.Path.StartsWithSegments("/assets")
                    ? "public, max-age=31536000, immutable"
                    : "no-cache";
                context.Context.Response.Headers.XContentTypeOptions = "nosniff";
            },
        });
        foreach (var page in (ReadOnlySpan<string>)["/", "/wall", "/hotline", "/report", "/report/{date}"])
        {
            _ = app.MapGet(page, (HttpContext context) => Page(context, files)).Declare(Declaration.Page).ExcludeFromDescription();
        }
    }

    private static IResult Page(HttpContext context, PhysicalFileProvider files)
    {
        context.Response.Headers[HeaderNames.ContentSecurityPolicy] = Policy;
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return files.GetFileInfo("index.html") is { Exists: true, PhysicalPath: { } path }
            ? Results.File(path, "text/html; charset=utf-8")
            : Problem.NotFound(ProblemCodes.NotFound, "The pages were not built.").ToResult();
    }
}
