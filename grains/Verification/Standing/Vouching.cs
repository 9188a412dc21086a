namespace HealthPass.Verification.Standing;

/// <summary>A member's answer to another that asks whether it is still counted on.</summary>
/// <param name="Counted">False when the member that answers has seen the one that asks declared dead.</param>
/// <param name="ReadingAge">How long ago it read the membership table itself; null when that is too long ago to tell anything.</param>
[GenerateSerializer, Immutable, Alias("vouching")]
public readonly record struct Vouching([property: Id(0)] bool Counted, [property: Id(1)] TimeSpan? ReadingAge);
