using Microsoft.AspNetCore.Authorization;

namespace HealthPass.Api.Endpoints;

/// <summary>Nobody may call what declares nothing: the policy that everything without one falls back on.</summary>
internal sealed class Undeclared : AuthorizationHandler<Undeclared>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Undeclared requirement)
    {
        // Nothing is at the address, or nothing takes the method: routing itself says so, and only routes do anything.
        if (context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
