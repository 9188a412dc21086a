namespace HealthPass.Grains.People;

/// <summary>A correction that was made, with what was before; both sealed.</summary>
/// <param name="At">When.</param>
/// <param name="Before">What was put right, as it was.</param>
/// <param name="After">As it is since.</param>
/// <param name="IsOwn">Whether the person made it alone.</param>
[GenerateSerializer, Immutable, Alias("kept-correction")]
internal sealed record KeptCorrection(
    [property: Id(0)] DateTimeOffset At, [property: Id(1)] byte[] Before, [property: Id(2)] byte[] After, [property: Id(3)] bool IsOwn)
{
    public override string ToString() => "Correction (sealed)";
}
