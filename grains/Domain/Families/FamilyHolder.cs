using HealthPass.Kernel.People;

namespace HealthPass.Grains.Families;

/// <summary>Somebody who holds a person, as the person's own side has it: the consent itself.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Tie">The number that both sides know the holding by.</param>
/// <param name="Since">Since when.</param>
/// <param name="Until">When a child is old enough to be asked; null for somebody who was asked.</param>
[GenerateSerializer, Immutable, Alias("family-holder")]
public sealed record FamilyHolder(
    [property: Id(0)] PersonId PersonId, [property: Id(1)] Guid Tie, [property: Id(2)] DateTimeOffset Since, [property: Id(3)] DateTimeOffset? Until);
