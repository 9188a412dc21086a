using HealthPass.Api.Access;
using HealthPass.Grains.Staff.Factors;

namespace HealthPass.Api.Factors;

/// <summary>Sets up second factors.</summary>
internal static class FactorSetup
{
    public static IServiceCollection AddFactors(this IServiceCollection services) => services
        .AddSingleton(provider => provider.GetRequiredService<StaffOptions>().Factors)
        .AddSingleton<FactorSealer>()
        .AddSingleton<FactorTries>()
        .AddSingleton<FactorEnrolment>()
        .AddSingleton<FactorShowing>()
        .AddSingleton<FactorRemoval>()
        .AddSingleton<IPasskeys, Fido2Passkeys>()
        .AddSingleton<PasskeyPlaces>();
}
