using HealthPass.Kernel.People;

namespace HealthPass.Grains.Families;

/// <summary>Somebody whom a person holds, as the person's own side has it. It is worth nothing until the member's side agrees.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Relation">What the member is to the person.</param>
/// <param name="Tie">The number that both sides know the holding by; another with each consent.</param>
/// <param name="Since">Since when.</param>
[GenerateSerializer, Immutable, Alias("family-member")]
public sealed record FamilyMember(
    [property: Id(0)] PersonId PersonId, [property: Id(1)] FamilyRelation Relation, [property: Id(2)] Guid Tie, [property: Id(3)] DateTimeOffset Since);
