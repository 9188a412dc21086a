using System.Collections.Immutable;

namespace HealthPass.Grains.Assignments;

/// <summary>What a decision that waits would do, were it taken now.</summary>
/// <param name="Action">The decision: <see cref="AssignmentFlow.Approve"/> or <see cref="AssignmentFlow.ApproveReversal"/>.</param>
/// <param name="Hash">Of the request and of what it would do to each person: 64 hexadecimal digits. Whoever approves says it back.</param>
/// <param name="Edition">The edition of the rule book that it was reckoned by.</param>
/// <param name="People">How many people it names.</param>
/// <param name="Counts">Who would change how, by county.</param>
[GenerateSerializer, Immutable, Alias("assignment-effect")]
public sealed record AssignmentEffect(
    [property: Id(0)] string Action,
    [property: Id(1)] string Hash,
    [property: Id(2)] string Edition,
    [property: Id(3)] int People,
    [property: Id(4)] ImmutableArray<EffectCount> Counts);
