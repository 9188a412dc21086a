using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Problems;
using HealthPass.Kernel.Regions;
using Microsoft.AspNetCore.SignalR;

namespace HealthPass.Api.Wall;

/// <summary>
/// The wall's hub: a viewer watches one region and is pushed its numbers and its children's, and the panels beside them. The true
/// numbers are pushed conflated, at most four times a second; published ones with each release.
/// </summary>
internal sealed class WallHub(RegionTree regions, WallViewers viewers, WallSources sources, Sight sight, TimeProvider clock) : Hub<IWallClient>
{
    public static Declaration Declaration { get; } = Declaration.For(Callers.WallViewers).EvenIsolated().Method(nameof(Watch), Scope.Argument("code", screensAlone: true));

    /// <exception cref="HubException"><c>too_many_viewers</c> to a caller without a credential, when its address or the node has as many as it may.</exception>
    public override Task OnConnectedAsync()
    {
        if (Context.User?.Identity?.IsAuthenticated != true
            && !sources.TryEnter(Context.ConnectionId, Context.GetHttpContext()?.Connection.RemoteIpAddress))
        {
            throw new HubException(ProblemCodes.TooManyViewers);
        }

        return base.OnConnectedAsync();
    }

    /// <summary>Watches a region instead of the one watched before. The first push has everything.</summary>
    /// <param name="code">12 digits.</param>
    /// <exception cref="HubException">
    /// <c>region_unknown</c>; <c>region_divided</c> for an old code that several followed; <c>region_not_published</c> for a township or village to whoever sees published numbers;
    /// <c>out_of_region</c> for a screen's token of another region; <c>session_invalid</c> after the caller's session;
    /// <c>too_many_viewers</c> when an address without a credential, or the node, watches as many regions as it may.
    /// </exception>
    public void Watch(string code)
    {
        if (!regions.TryRead(code, out var node, out var problem))
        {
            throw new HubException(problem.Code);
        }

        var caller = Context.User;
        var sessionEndsAt = caller?.SessionEndsAt();
        if (sessionEndsAt <= clock.GetUtcNow())
        {
            throw new HubException(ProblemCodes.SessionInvalid);
        }

        if (!sight.Has(caller, node))
        {
            throw new HubException(ProblemCodes.RegionNotPublished);
        }

        if (!sources.TryWatch(Context.ConnectionId, node))
        {
            viewers.Leave(Context.ConnectionId);
            throw new HubException(ProblemCodes.TooManyViewers);
        }

        viewers.Watch(
            Context.ConnectionId, node, sight.IsExact(caller, node), caller?.IsStaff() == true, caller?.IsKiosk() == true ? caller.NameOf() : null,
            caller?.SessionOf()?.Session.SessionId, sessionEndsAt);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        viewers.Leave(Context.ConnectionId);
        sources.Leave(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }
}
