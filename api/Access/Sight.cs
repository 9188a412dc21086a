using System.Security.Claims;
using HealthPass.Grains.Counting.Publishing;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Access;

/// <summary>
/// Who sees the true numbers of a region, and who sees what is published. It is asked once a call, about the region that is
/// called for: what lies below goes the same way.
/// </summary>
internal sealed class Sight(WallOptions wall)
{
    /// <summary>Whether a caller sees the true numbers: staff and screens of a region do, of it and of all below. Keys and passers-by do not.</summary>
    public bool IsExact(ClaimsPrincipal? caller, RegionNode region) =>
        wall.IsExact || (caller?.Identity?.IsAuthenticated == true && caller.BoundsOf() is { } own && own.Contains(region.Code));

    /// <summary>Whether a caller sees the true numbers of a functional area: who sees those of all its townships does.</summary>
    public bool IsExact(ClaimsPrincipal? caller, FunctionalArea area) => area.Members.All(member => IsExact(caller, member));

    /// <summary>Whether a caller may see anything of a region at all.</summary>
    public bool Has(ClaimsPrincipal? caller, RegionNode region) => PublishedRegions.Cover(region) || IsExact(caller, region);
}
