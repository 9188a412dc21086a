using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.People.Printed;

/// <summary>A printed code (离线码) of a person: there is one in force at most.</summary>
/// <param name="Code">Its number, 16 random bytes.</param>
/// <param name="IssuedAt">From when it is good, in whole seconds.</param>
/// <param name="Until">Until when.</param>
/// <param name="Seal">
/// Of its own, over this and the seal of the state that it stands in: a node of a build without printed codes checks that one, and knows nothing of this.
/// </param>
[GenerateSerializer, Immutable, Alias("printed-issue")]
public sealed record PrintedIssue(
    [property: Id(0)] Guid Code, [property: Id(1)] DateTimeOffset IssuedAt, [property: Id(2)] DateTimeOffset Until, [property: Id(3)] Seal Seal = default);
