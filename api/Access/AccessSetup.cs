using HealthPass.Grains.Staff;
using HealthPass.Node;
using Microsoft.AspNetCore.Authentication;

namespace HealthPass.Api.Access;

/// <summary>Sets up how it is told who calls.</summary>
internal static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        _ = services.AddAuthentication(AccessNames.Scheme)
            .AddScheme<AuthenticationSchemeOptions, CallerHandler>(AccessNames.Scheme, null);
        return services
            .AddSingleton<ApiKeys>()
            .AddSingleton<IApiKeysInForce>(provider => provider.GetRequiredService<ApiKeys>())
            .AddSingleton<KeyAlarms>()
            .AddSingleton<TokenSealer>()
            .AddSingleton<SessionCipher>()
            .AddSingleton<DeviceCipher>()
            .AddSingleton<KeyTickets>()
            .AddSingleton<GateTickets>()
            .AddSingleton<ResidentDoor>()
            .AddSingleton<GatePageDoor>()
            .AddSingleton<StaffBoard>()
            .AddSingleton(provider => new OperatorLineFiles(provider.GetRequiredService<NodeOptions>().DataDirectory))
            .AddSingleton<KioskTokens>()
            .AddSingleton<IKiosksInForce>(provider => provider.GetRequiredService<KioskTokens>());
    }

    /// <summary>Turns away whoever shows a credential that does not hold, wherever it is shown: never served as nobody.</summary>
    public static void UseCredentials(this WebApplication app) => app.Use(next => context =>
        context.User.Identity?.IsAuthenticated == true ? next(context) : UnlessRefusedAsync(next, context));

    // The answer is at hand: the middleware before asked, and keeps nothing of a failure.
    private static async Task UnlessRefusedAsync(RequestDelegate next, HttpContext context)
    {
        if ((await context.AuthenticateAsync()).Failure is null)
        {
            await next(context);
        }
        else
        {
            await context.ChallengeAsync();
        }
    }
}
