using HealthPass.Api.Endpoints;
using HealthPass.Api.Shell;

namespace HealthPass.Api.Pages;

/// <summary>
/// Serves the worker that keeps the residents' page for a start without the network. It governs what lies below its own
/// address, so that it stands at the top, under one name, and is asked for anew each time.
/// </summary>
internal static class ShellWorker
{
    private const string File = "me-worker.js";

    public static void Map(IEndpointRouteBuilder routes, string root)
    {
        var worker = BuiltFile.Read(Path.Combine(root, File), "no-cache");
        _ = routes.MapMethods($"/{File}", [HttpMethods.Get, HttpMethods.Head], worker.For)
            .Declare(Declaration.Page.Allowing(ContentPolicies.Worker))
            .ExcludeFromDescription();
    }
}
