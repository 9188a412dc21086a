using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Staff.Accounts;

/// <summary>What an account is to have.</summary>
/// <param name="Roles">Wire names of all its roles.</param>
/// <param name="Region">The region, null for the one that it has.</param>
/// <param name="ValidFrom">Unix seconds.</param>
/// <param name="ValidTo">Unix seconds.</param>
/// <param name="NewPassword">Whether it gets a new first password.</param>
/// <param name="Note">Why.</param>
public sealed record AskedRights(IReadOnlyList<string> Roles, RegionCode? Region, long ValidFrom, long ValidTo, bool NewPassword, string Note);
