using System.Collections.Immutable;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Staff.Accounts;

/// <summary>What one administrator asks for and another grants: all that the account may do afterwards.</summary>
/// <param name="By">Who asks.</param>
/// <param name="UserName">The account.</param>
/// <param name="Before">The region that the account has.</param>
/// <param name="Roles">Wire names of the roles that it gets; none for an account that may do nothing.</param>
/// <param name="Region">The region that it gets.</param>
/// <param name="ValidFrom">Unix seconds.</param>
/// <param name="ValidTo">Unix seconds.</param>
/// <param name="FirstPart">What is kept of the first half of a new first password; empty where the password stays.</param>
/// <param name="Note">Why.</param>
[GenerateSerializer, Immutable, Alias("staff-change-draft")]
public sealed record StaffChangeDraft(
    [property: Id(0)] Official By,
    [property: Id(1)] string UserName,
    [property: Id(2)] RegionCode Before,
    [property: Id(3)] ImmutableArray<string> Roles,
    [property: Id(4)] RegionCode Region,
    [property: Id(5)] long ValidFrom,
    [property: Id(6)] long ValidTo,
    [property: Id(7)] string FirstPart,
    [property: Id(8)] string Note);
