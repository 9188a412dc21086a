using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Problems;
using HealthPass.Kernel.Regions;
using HealthPass.Verification.Standing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace HealthPass.Api.Endpoints;

/// <summary>Holds every call to what its endpoint declares. Nothing here looks at the text of a path: routing has, once.</summary>
internal static class DeclaredSetup
{
    public static IServiceCollection AddDeclarations(this IServiceCollection services)
    {
        _ = services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().AddRequirements(new Undeclared()).Build());
        return services
            .AddSingleton<IAuthorizationHandler, DeclaredCallersHandler>()
            .AddSingleton<IAuthorizationHandler, Undeclared>()
            .AddSingleton<DeclaredHubs>();
    }

    /// <summary>The checks in order: the port, the credential, the caller, the region, the node, the load. Whoever is refused uses up no share.</summary>
    public static void UseDeclarations(this WebApplication app)
    {
        app.UseOwnPort();
        _ = app.UseAuthentication();
        app.UseCredentials();
        app.UseNothingUndeclared();
        _ = app.UseAuthorization();
        app.UseLimits();
        app.UseScope();
        app.UseStanding();
        app.UseAdmission();
    }

    // The operators' port is kept to them: everything else has addresses of its own.
    private static void UseOwnPort(this WebApplication app)
    {
        var port = app.Services.GetRequiredService<OwnPort>();
        _ = app.Use(next => context =>
            port.Serves(context) && Declaration.Of(context)?.Callers.Have(CallerKinds.OwnPort) != true ? OwnPort.NotServed.WriteAsync(context) : next(context));
    }

    // Before authorization, which passes by whatever calls itself open to anybody.
    private static void UseNothingUndeclared(this WebApplication app) => app.Use(next => context =>
        context.GetEndpoint() is not RouteEndpoint || Declaration.Of(context) is not null ? next(context)
        : context.User.Identity?.IsAuthenticated == true ? context.ForbidAsync()
        : context.ChallengeAsync());

    // A session that still lacks something reads what anybody may, and does nothing but get it.
    private static void UseLimits(this WebApplication app)
    {
        var factors = app.Services.GetRequiredService<StaffOptions>().Factors;
        var clock = app.Services.GetRequiredService<TimeProvider>();
        _ = app.Use(next => context =>
            Declaration.Of(context) is not { } declaration || context.User.SessionOf() is not { } live ? next(context)
            : !declaration.Callers.Have(CallerKinds.Nobody) && context.User.LimitOf() is { } limit && !declaration.LimitsServed.Contains(limit) ? KeyProblems.Limited(limit).WriteAsync(context)
            : declaration.NeedsFreshFactor && factors.IsStale(context.User.AsOfficial().Roles, live.Session, clock.GetUtcNow().ToUnixTimeSeconds())
                ? KeyProblems.StepUp.WriteAsync(context)
                : next(context));
    }

    private static void UseScope(this WebApplication app)
    {
        var regions = app.Services.GetRequiredService<RegionTree>();
        _ = app.Use(next => context =>
            Declaration.Of(context)?.Scope is { Kind: ScopeKind.Route } scope
                && ScopeCheck.Refuse(scope, context.Request.RouteValues[scope.Name] as string, context.User, regions) is { } problem
                    ? problem.WriteAsync(context)
                    : next(context));
    }

    // While the node is cut off, its own activations may be as out of date as its board.
    private static void UseStanding(this WebApplication app)
    {
        var standing = app.Services.GetRequiredService<NodeStanding>();
        _ = app.Use(next => context =>
            standing.MayServe || Declaration.Of(context) is null or { ServesIsolated: true } ? next(context) : Problem.Isolated().WriteAsync(context));
    }

    private static void UseAdmission(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<AdmissionGate>();
        var overload = app.Services.GetRequiredService<OverloadAnswer>();
        _ = app.Use(next => context =>
            Declaration.Of(context)?.Admission is not { } mark ? next(context)
            : gate.TryEnter(mark.Class, mark.CostOf(context)) ? RunAsync(next, context, gate, mark.Class)
            : overload.WriteAsync(context));
    }

    private static async Task RunAsync(RequestDelegate next, HttpContext context, AdmissionGate gate, CallClass callClass)
    {
        try
        {
            await next(context);
        }
        finally
        {
            gate.Exit(callClass);
        }
    }
}
