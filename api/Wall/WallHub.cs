using HealthPass.Grains.Regions;
using Microsoft.AspNetCore.SignalR;

namespace HealthPass.Api.Wall;

/// <summary>The wall's hub: a viewer watches one region and is pushed its numbers and its children's, conflated, at most four times a second.</summary>
internal sealed class WallHub(RegionTree regions, WallFeed feed) : Hub<IWallClient>
{
    /// <summary>Watches a region instead of the one watched before. The first push has everything.</summary>
    /// <param name="code">12 digits.</param>
    /// <exception cref="HubException"><c>region_unknown</c>.</exception>
    public void Watch(string code)
    {
        if (!regions.TryFind(code, out var node))
        {
            throw new HubException(Problems.ProblemCodes.RegionUnknown);
        }

        feed.Watch(Context.ConnectionId, node, Context.User?.Identity?.IsAuthenticated != true);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        feed.Leave(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }
}
