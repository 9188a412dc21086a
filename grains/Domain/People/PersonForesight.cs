using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.People;

/// <summary>What a decision would change of a person.</summary>
/// <param name="Region">Home region.</param>
/// <param name="Before">The colour now.</param>
/// <param name="After">The colour that there would be.</param>
[GenerateSerializer, Immutable, Alias("person-foresight")]
public sealed record PersonForesight([property: Id(0)] RegionCode Region, [property: Id(1)] Colour Before, [property: Id(2)] Colour After);
