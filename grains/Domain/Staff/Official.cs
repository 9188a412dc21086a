using System.Collections.Immutable;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Staff;

/// <summary>A staff member who acts.</summary>
/// <param name="UserName">The account.</param>
/// <param name="Region">The region that bounds what the account may do.</param>
/// <param name="Roles">Wire names of the account's roles; default from a node of a build that did not send them.</param>
[GenerateSerializer, Immutable, Alias("official")]
public sealed record Official(
    [property: Id(0)] string UserName, [property: Id(1)] RegionCode Region, [property: Id(2)] ImmutableArray<string> Roles = default)
{
    /// <summary>Whether the account has a role.</summary>
    /// <param name="role">Wire name of the role.</param>
    /// <returns>False also where the roles are not known.</returns>
    public bool Has(string role) => !Roles.IsDefault && Roles.Contains(role);
}
