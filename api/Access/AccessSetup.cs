using HealthPass.Api.Kiosks;
using HealthPass.Api.Operators;
using Microsoft.AspNetCore.Authentication;

namespace HealthPass.Api.Access;

/// <summary>Sets up who may call what.</summary>
internal static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        _ = services.AddAuthentication(AccessNames.Scheme)
            .AddScheme<AuthenticationSchemeOptions, CallerHandler>(AccessNames.Scheme, null);
        var policies = services.AddAuthorizationBuilder()
            .AddPolicy(AccessNames.Channel, policy => policy.RequireClaim(AccessNames.KindClaim, AccessNames.Channel))
            .AddPolicy(AccessNames.Gate, policy => policy.RequireClaim(AccessNames.KindClaim, AccessNames.Gate))
            .AddPolicy(AccessNames.VenueRegistrar, policy => policy.RequireAssertion(context =>
                context.User.HasClaim(AccessNames.KindClaim, AccessNames.Channel) || context.User.IsInRole(AccessNames.VenueAdministrator)));
        _ = policies.AddPolicy(AccessNames.KioskIssuer, policy => policy.RequireRole(AccessNames.CommandCentre, AccessNames.Operator));
        _ = policies.AddPolicy(
            AccessNames.ReportReader, policy => policy.RequireRole(AccessNames.CommandCentre, AccessNames.EpidemicControl, AccessNames.Auditor));
        _ = policies.AddPolicy(AccessNames.Staff, policy => policy.RequireRole(AccessNames.Roles));
        foreach (var role in AccessNames.Roles)
        {
            _ = policies.AddPolicy(role, policy => policy.RequireRole(role));
        }

        _ = policies.AddPolicy(AccessNames.Metrics, policy => policy.RequireAssertion(context =>
            context.User.IsInRole(AccessNames.Operator) || (context.Resource is HttpContext http && OperatorOptions.Of(http).IsOwnPort(http))));
        return services
            .AddSingleton<ApiKeys>()
            .AddHostedService<FirstAccounts>()
            .AddHostedService<ApiKeysRefresh>()
            .AddSingleton<KioskTokens>()
            .AddHostedService<KioskTokensRefresh>();
    }
}
