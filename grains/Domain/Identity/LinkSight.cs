using System.Collections.Immutable;

namespace HealthPass.Grains.Identity;

/// <summary>A document link as one official sees it.</summary>
/// <param name="Link">The case.</param>
/// <param name="Actions">What the official may do with it now.</param>
[GenerateSerializer, Immutable, Alias("link-sight")]
public sealed record LinkSight([property: Id(0)] LinkView Link, [property: Id(1)] ImmutableArray<string> Actions);
