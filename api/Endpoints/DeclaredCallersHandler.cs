using HealthPass.Api.Access;
using Microsoft.AspNetCore.Authorization;

namespace HealthPass.Api.Endpoints;

/// <summary>Compares a caller with those who were declared.</summary>
internal sealed class DeclaredCallersHandler(WallOptions wall, OwnPort port) : AuthorizationHandler<DeclaredCallers>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, DeclaredCallers requirement)
    {
        var callers = requirement.Callers;
        if (callers.Include(context.User)
            || (wall.IsPublic && callers.Have(CallerKinds.Public) && context.User.Identity?.IsAuthenticated != true)
            || (callers.Have(CallerKinds.OwnPort) && context.Resource is HttpContext http && port.Serves(http)))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
