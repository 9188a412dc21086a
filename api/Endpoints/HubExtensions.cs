using HealthPass.Api.Access;
using Microsoft.AspNetCore.SignalR;

namespace HealthPass.Api.Endpoints;

/// <summary>Maps hubs with what they declare.</summary>
internal static class HubExtensions
{
    public static void MapDeclared<THub>(this IEndpointRouteBuilder routes, string pattern, Declaration declaration)
        where THub : Hub
    {
        routes.ServiceProvider.GetRequiredService<DeclaredHubs>().Add(typeof(THub), declaration);
        _ = routes.MapHub<THub>(pattern).Declare(declaration).WithMetadata(new QueryToken());
    }
}
