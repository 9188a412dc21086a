using HealthPass.Api.Channels;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Shell;

namespace HealthPass.Api.Pages;

/// <summary>
/// Serves the application window (申领窗口) of each channel that has one. It is the one page that others may embed: those that were agreed with its
/// channel, which the browser is told with the page.
/// </summary>
internal static class WindowPage
{
    /// <summary>The shell that it lives in.</summary>
    public const string Shell = "window";

    private const string Channel = "channel";

    /// <summary>Maps it.</summary>
    /// <param name="routes">Where.</param>
    /// <param name="pattern">Its address.</param>
    /// <param name="page">Its first file.</param>
    /// <param name="unknown">What is shown where there is none.</param>
    public static void Map(IEndpointRouteBuilder routes, string pattern, byte[] page, byte[] unknown)
    {
        var terms = routes.ServiceProvider.GetRequiredService<ChannelTermsBoard>();
        _ = routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], context =>
                terms.FindWindow(context.Request.RouteValues[Channel] as string) is { } window
                    ? PageAnswer.WriteAsync(context, page, policy: ContentPolicies.WindowOf(window.Origins))
                    : PageAnswer.WriteAsync(context, unknown, StatusCodes.Status404NotFound))
            .Declare(Declaration.Page)
            .ExcludeFromDescription();
    }
}
