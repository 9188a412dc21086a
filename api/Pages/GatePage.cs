using HealthPass.Api.Endpoints;
using HealthPass.Api.Shell;

namespace HealthPass.Api.Pages;

/// <summary>Serves the page of a gate: it alone may use the camera, and run the reader of codes that it brings.</summary>
internal static class GatePage
{
    /// <summary>Its shell.</summary>
    public const string Shell = "gate";

    public static void Map(IEndpointRouteBuilder routes, string pattern, byte[] page) =>
        _ = routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], context =>
            {
                HttpShell.AllowCamera(context);
                return PageAnswer.WriteAsync(context, page, policy: ContentPolicies.Gate);
            })
            .Declare(Declaration.Page)
            .ExcludeFromDescription();
}
