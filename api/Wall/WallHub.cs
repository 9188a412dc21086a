using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Problems;
using HealthPass.Kernel.Regions;
using Microsoft.AspNetCore.SignalR;

namespace HealthPass.Api.Wall;

/// <summary>The wall's hub: a viewer watches one region and is pushed its numbers and its children's, conflated, at most four times a second, and the panels beside them.</summary>
internal sealed class WallHub(RegionTree regions, WallViewers viewers, TimeProvider clock) : Hub<IWallClient>
{
    public static Declaration Declaration { get; } = Declaration.For(Callers.WallViewers).EvenIsolated().Method(nameof(Watch), Scope.Argument("code", screensAlone: true));

    /// <summary>Watches a region instead of the one watched before. The first push has everything.</summary>
    /// <param name="code">12 digits.</param>
    /// <exception cref="HubException"><c>region_unknown</c>; <c>out_of_region</c> for a screen's token of another region; <c>session_invalid</c> after the caller's session.</exception>
    public void Watch(string code)
    {
        if (!regions.TryFind(code, out var node))
        {
            throw new HubException(ProblemCodes.RegionUnknown);
        }

        var caller = Context.User;
        var sessionEndsAt = caller?.SessionEndsAt();
        if (sessionEndsAt <= clock.GetUtcNow())
        {
            throw new HubException(ProblemCodes.SessionInvalid);
        }

        viewers.Watch(Context.ConnectionId, node, caller?.IsKnown() != true, caller?.IsKiosk() == true ? caller.NameOf() : null, sessionEndsAt);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        viewers.Leave(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }
}
