using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Staff;

/// <summary>A staff member's account.</summary>
/// <param name="UserName">Unique, lower case.</param>
/// <param name="PasswordHash">Made by the framework's password hasher.</param>
/// <param name="Roles">Wire names of the roles.</param>
/// <param name="Region">The region that bounds everything the account may do.</param>
/// <param name="FailedAttempts">Wrong passwords in a row.</param>
/// <param name="LockedUntil">Until when sign-in is refused, Unix seconds, 0 for not locked.</param>
public sealed record StaffAccount(
    string UserName, string PasswordHash, IReadOnlyList<string> Roles, RegionCode Region, int FailedAttempts, long LockedUntil);
