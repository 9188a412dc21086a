using System.Collections.Immutable;

namespace HealthPass.Grains.Leaving;

/// <summary>A withdrawal as one official sees it.</summary>
/// <param name="Leaving">The withdrawal.</param>
/// <param name="Actions">What the official may do with it now.</param>
[GenerateSerializer, Immutable, Alias("leaving-sight")]
public sealed record LeavingSight([property: Id(0)] LeavingView Leaving, [property: Id(1)] ImmutableArray<string> Actions);
