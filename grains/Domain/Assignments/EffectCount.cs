using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Assignments;

/// <summary>How many people of a county would go from one colour to another.</summary>
/// <param name="Region">The county.</param>
/// <param name="Before">The colour now.</param>
/// <param name="After">The colour that there would be.</param>
/// <param name="People">How many.</param>
[GenerateSerializer, Immutable, Alias("effect-count")]
public sealed record EffectCount(
    [property: Id(0)] RegionCode Region, [property: Id(1)] Colour Before, [property: Id(2)] Colour After, [property: Id(3)] int People);
