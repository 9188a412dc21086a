using HealthPass.Api.Access;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Accounts;
using HealthPass.Grains.Staff.Passwords;
using HealthPass.Grains.Staff.Sessions;
using HealthPass.Grains.Staff.SignIn;
using Microsoft.AspNetCore.Identity;

namespace HealthPass.Api.Sessions;

/// <summary>Sets up sign-ins and sessions.</summary>
internal static class SessionSetup
{
    public static IServiceCollection AddSessions(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(StaffOptions.Read(configuration))
        .AddSingleton<IPasswordHasher<StaffAccount>, PasswordHasher<StaffAccount>>()
        .AddSingleton<HashingThreads>()
        .AddSingleton<IPasswords, FrameworkPasswords>()
        .AddSingleton(_ => new PasswordRules(CommonPasswords.Load()))
        .AddSingleton<SignInLog>()
        .AddSingleton<SignIns>()
        .AddSingleton<SessionCommands>()
        .AddSingleton<StaffCommands>();
}
