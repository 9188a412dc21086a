using HealthPass.Kernel.Colours;

namespace HealthPass.Grains.Health;

/// <summary>A person's colour with what it rests on and what can end it.</summary>
/// <param name="Colour">
/// The colour; <see cref="Colour.None"/> only when the one fact that counts has a reason code that no edition knows,
/// which is not green.
/// </param>
/// <param name="Reason">Number of the governing row; zero when no edition knows the code.</param>
/// <param name="ReasonCode">Code of the governing row.</param>
/// <param name="Since">From when the person has had this colour without a break, as far as is known now.</param>
/// <param name="Until">When the governing fact ends by itself; null for green and for an end that is not known yet.</param>
/// <param name="ReviewAt">The next instant at which time alone can change this answer; null when it cannot.</param>
/// <param name="Edition">The edition of the rule book that was current for the decision.</param>
/// <param name="FactId">The governing fact; null for green.</param>
[GenerateSerializer, Immutable, Alias("colour-decision")]
public sealed record ColourDecision(
    [property: Id(0)] Colour Colour,
    [property: Id(1)] byte Reason,
    [property: Id(2)] string ReasonCode,
    [property: Id(3)] DateTimeOffset Since,
    [property: Id(4)] DateTimeOffset? Until,
    [property: Id(5)] DateTimeOffset? ReviewAt,
    [property: Id(6)] string Edition,
    [property: Id(7)] Guid? FactId);
