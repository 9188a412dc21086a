using HealthPass.Api.Endpoints;
using HealthPass.Api.Service;

namespace HealthPass.Api.Pages;

/// <summary>Serves the web app that was built beside the process.</summary>
internal static class DashboardPages
{
    // Its router has a page for every address that is not in the list.
    private const string ShellOfUnknown = "site";

    /// <summary>Maps every page of the list that the web app shares with the server, and its files.</summary>
    public static void UseDashboard(this WebApplication app)
    {
        var root = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        var list = Path.Combine(root, PageRoutes.File);
        if (!File.Exists(list))
        {
            // Built with -p:BuildDashboard=false: the API is whole, the pages are not there.
            return;
        }

        var pages = PageFiles.Read(root, app.Services.GetService<DemoScale>());
        app.UsePageOfUnknownAddresses(pages.Of(ShellOfUnknown));
        new BuiltAssets(root).Map(app);
        ShellWorker.Map(app, root);
        EmbedScript.Map(app, root);
        using var json = File.OpenRead(list);
        foreach (var (pattern, shell) in PageRoutes.Read(json))
        {
            var page = pages.Of(shell);
            if (shell == WindowPage.Shell)
            {
                WindowPage.Map(app, pattern, page, pages.Of(ShellOfUnknown));
                continue;
            }

            if (shell == GatePage.Shell)
            {
                GatePage.Map(app, pattern, page);
                continue;
            }

            _ = app.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], context => PageAnswer.WriteAsync(context, page))
                .Declare(Declaration.Page)
                .ExcludeFromDescription();
        }
    }

    // Inside of the pages of statuses, which would write a problem for programs. What has an endpoint passes untouched.
    private static void UsePageOfUnknownAddresses(this WebApplication app, byte[] page) =>
        _ = app.Use(next => context => context.GetEndpoint() is null ? AnswerUnknownAsync(context, next, page) : next(context));

    private static async Task AnswerUnknownAsync(HttpContext context, RequestDelegate next, byte[] page)
    {
        await next(context);
        if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false, ContentType: null } && PageAnswer.IsWanted(context.Request))
        {
            await PageAnswer.WriteAsync(context, page, StatusCodes.Status404NotFound);
        }
    }
}
