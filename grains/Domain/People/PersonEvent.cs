using HealthPass.Kernel.Colours;

namespace HealthPass.Grains.People;

/// <summary>One line of a person's recent history.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Colour">The colour afterwards.</param>
/// <param name="ReasonCode">The reason afterwards.</param>
[GenerateSerializer, Immutable, Alias("person-event")]
public sealed record PersonEvent(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] PersonEventKind Kind,
    [property: Id(2)] Colour Colour,
    [property: Id(3)] string ReasonCode);
