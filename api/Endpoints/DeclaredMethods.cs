using HealthPass.Api.Problems;
using HealthPass.Kernel.Regions;
using Microsoft.AspNetCore.SignalR;

namespace HealthPass.Api.Endpoints;

/// <summary>Holds every call of a hub to what the hub declares; a method that is not declared is refused.</summary>
internal sealed class DeclaredMethods(DeclaredHubs hubs, RegionTree regions) : IHubFilter
{
    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var scope = hubs.Find(invocationContext.Hub.GetType(), invocationContext.HubMethodName) ?? throw new HubException(ProblemCodes.Forbidden);
        return scope.Kind == ScopeKind.Argument
            && invocationContext.Context.User is { } caller
            && ScopeCheck.Refuse(scope, invocationContext.HubMethodArguments[0] as string, caller, regions) is { } problem
                ? throw new HubException(problem.Code)
                : next(invocationContext);
    }
}
