using Microsoft.AspNetCore.Authorization;

namespace HealthPass.Api.Endpoints;

/// <summary>Puts declarations on endpoints.</summary>
internal static class DeclareExtensions
{
    public static TBuilder Declare<TBuilder>(this TBuilder endpoints, Declaration declaration)
        where TBuilder : IEndpointConventionBuilder
    {
        _ = endpoints.WithMetadata(declaration);
        if (declaration.IsHot)
        {
            // Routing leads past authorization there, and would throw if it found a policy.
            return endpoints;
        }

        // What a library leaves open is held to what is declared here.
        endpoints.Finally(endpoint =>
        {
            foreach (var open in endpoint.Metadata.OfType<IAllowAnonymous>().ToList())
            {
                _ = endpoint.Metadata.Remove(open);
            }
        });
        _ = endpoints.RequireAuthorization(new AuthorizationPolicyBuilder().AddRequirements(new DeclaredCallers(declaration.Callers)).Build());
        if (declaration.Scope.Kind == ScopeKind.Body)
        {
            _ = endpoints.AddEndpointFilter(new BodyScope(declaration.Scope));
        }

        return declaration.Audit is { IsOwed: true } audit ? endpoints.AddEndpointFilter(new OwedAudit(audit)) : endpoints;
    }
}
