namespace HealthPass.Grains.People;

/// <summary>A correction that was made, in the clear for whoever it is about.</summary>
/// <param name="At">When.</param>
/// <param name="Before">What was put right, as it was.</param>
/// <param name="After">As it is since.</param>
[GenerateSerializer, Immutable, Alias("made-correction")]
public sealed record MadeCorrection([property: Id(0)] DateTimeOffset At, [property: Id(1)] PersonCorrection Before, [property: Id(2)] PersonCorrection After);
