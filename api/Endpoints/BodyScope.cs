using HealthPass.Api.Problems;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Endpoints;

/// <summary>Keeps a caller to the own region where the body says which region the call is about.</summary>
internal sealed class BodyScope(Scope scope) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var body = context.Arguments.OfType<IBody>().Single().Content;
        var regions = context.HttpContext.RequestServices.GetRequiredService<RegionTree>();
        return ScopeCheck.Refuse(scope, scope.BodyRegion!(body), context.HttpContext.User, regions) is { } problem
            ? new(problem.ToResult())
            : next(context);
    }
}
