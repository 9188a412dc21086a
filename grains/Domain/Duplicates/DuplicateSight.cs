using System.Collections.Immutable;

namespace HealthPass.Grains.Duplicates;

/// <summary>Two registrations as one official sees the case.</summary>
/// <param name="Duplicate">The case.</param>
/// <param name="Actions">What the official may do with it now.</param>
[GenerateSerializer, Immutable, Alias("duplicate-sight")]
public sealed record DuplicateSight([property: Id(0)] DuplicateView Duplicate, [property: Id(1)] ImmutableArray<string> Actions);
