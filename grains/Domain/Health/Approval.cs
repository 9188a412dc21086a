using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Health;

/// <summary>Who decided something, and the seal that binds it to exactly what was decided.</summary>
/// <param name="Maker">The account that asked for it.</param>
/// <param name="Checker">The account that approved it.</param>
/// <param name="Effect">Hash of the preview that was approved; it covers the list, the evidence, the times and what would change.</param>
/// <param name="At">When it was approved.</param>
/// <param name="Seal">The seal.</param>
[GenerateSerializer, Immutable, Alias("approval")]
public sealed record Approval(
    [property: Id(0)] string Maker,
    [property: Id(1)] string Checker,
    [property: Id(2)] string Effect,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] Seal Seal);
