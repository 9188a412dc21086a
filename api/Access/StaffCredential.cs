namespace HealthPass.Api.Access;

/// <summary>A first staff account with its password.</summary>
/// <param name="UserName">The account.</param>
/// <param name="Password">Its password, to be changed.</param>
/// <param name="Roles">Its roles.</param>
/// <param name="RegionCode">The region that bounds it.</param>
internal sealed record StaffCredential(string UserName, string Password, IReadOnlyList<string> Roles, string RegionCode);
