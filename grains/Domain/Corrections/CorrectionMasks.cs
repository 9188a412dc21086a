using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Corrections;

/// <summary>What is asked for, masked; what is not asked for is null.</summary>
/// <param name="Name">The name.</param>
/// <param name="Phone">The phone.</param>
/// <param name="Region">The home region.</param>
[GenerateSerializer, Immutable, Alias("correction-masks")]
public sealed record CorrectionMasks([property: Id(0)] string? Name, [property: Id(1)] string? Phone, [property: Id(2)] RegionCode? Region);
