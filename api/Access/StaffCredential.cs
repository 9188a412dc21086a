namespace HealthPass.Api.Access;

/// <summary>A first staff account with its password.</summary>
internal sealed record StaffCredential(string UserName, string Password, IReadOnlyList<string> Roles, string RegionCode);
