using System.Collections.Immutable;

namespace HealthPass.Grains.Appeals;

/// <summary>An appeal as one official sees it.</summary>
/// <param name="Appeal">The appeal.</param>
/// <param name="Actions">What the official may do with it now.</param>
/// <param name="Effect">What upholding it would do; null where nothing can be upheld.</param>
[GenerateSerializer, Immutable, Alias("appeal-sight")]
public sealed record AppealSight(
    [property: Id(0)] AppealView Appeal, [property: Id(1)] ImmutableArray<string> Actions, [property: Id(2)] AppealEffect? Effect);
