using System.Collections.Immutable;

namespace HealthPass.Grains.Families;

/// <summary>A person's side of the family.</summary>
/// <param name="Members">Whom the person holds, the oldest first.</param>
/// <param name="Holders">Who holds the person, the oldest first.</param>
[GenerateSerializer, Immutable, Alias("family-lists")]
public sealed record FamilyLists([property: Id(0)] ImmutableArray<FamilyMember> Members, [property: Id(1)] ImmutableArray<FamilyHolder> Holders);
