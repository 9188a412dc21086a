using HealthPass.Api.Endpoints;

namespace HealthPass.Api.Pages;

/// <summary>
/// Serves the script by which portals embed the application window. It has its version in its name and never changes under it: portals name its
/// hash, and a browser compares it where the script comes with leave for every origin.
/// </summary>
internal static class EmbedScript
{
    private const string Folder = "embed";
    private const string File = "window-1.js";

    public static void Map(IEndpointRouteBuilder routes, string root)
    {
        var script = BuiltFile.Read(Path.Combine(root, Folder, File), "public, max-age=86400");
        _ = routes.MapMethods($"/{Folder}/{File}", [HttpMethods.Get, HttpMethods.Head], context =>
            {
                context.Response.Headers.AccessControlAllowOrigin = "*";
                context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
                return script.For(context).ExecuteAsync(context);
            })
            .Declare(Declaration.Page)
            .ExcludeFromDescription();
    }
}
