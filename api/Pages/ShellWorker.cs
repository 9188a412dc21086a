using HealthPass.Api.Endpoints;
using HealthPass.Api.Shell;

namespace HealthPass.Api.Pages;

/// <summary>
/// Serves the workers that keep the residents' page, the gate page and the venue's screen for a start without the network. Each governs what lies below its own
/// address, so that it stands at the top, under one name, and is asked for anew each time.
/// </summary>
internal static class ShellWorker
{
    private static readonly string[] Files = ["me-worker.js", "gate-worker.js", "screen-worker.js"];

    public static void Map(IEndpointRouteBuilder routes, string root)
    {
        foreach (var file in Files)
        {
            var worker = BuiltFile.Read(Path.Combine(root, file), "no-cache");
            _ = routes.MapMethods($"/{file}", [HttpMethods.Get, HttpMethods.Head], worker.For)
                .Declare(Declaration.Page.Allowing(ContentPolicies.Worker))
                .ExcludeFromDescription();
        }
    }
}
