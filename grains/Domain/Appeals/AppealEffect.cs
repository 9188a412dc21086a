using HealthPass.Kernel.Colours;

namespace HealthPass.Grains.Appeals;

/// <summary>What upholding an appeal would do, were it done now.</summary>
/// <param name="Hash">Of the appeal and of what would happen: 64 hexadecimal digits. Whoever approves says it back.</param>
/// <param name="Before">The colour now.</param>
/// <param name="After">The colour that there would be.</param>
[GenerateSerializer, Immutable, Alias("appeal-effect")]
public sealed record AppealEffect([property: Id(0)] string Hash, [property: Id(1)] Colour Before, [property: Id(2)] Colour After);
