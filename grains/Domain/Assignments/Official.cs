using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Assignments;

/// <summary>A staff member who acts on an assignment.</summary>
/// <param name="UserName">The account.</param>
/// <param name="Region">The region that bounds what the account may do.</param>
[GenerateSerializer, Immutable, Alias("official")]
public sealed record Official([property: Id(0)] string UserName, [property: Id(1)] RegionCode Region);
