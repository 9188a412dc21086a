using HealthPass.Grains.Health;
using HealthPass.Grains.Staff;

namespace HealthPass.Grains.Assignments;

/// <summary>That an assignment is to be undone.</summary>
/// <param name="By">Who asked for it.</param>
/// <param name="Note">Why, as the official puts it.</param>
/// <param name="At">When.</param>
/// <param name="Approval">Who approved it and what they saw, sealed; null while it waits.</param>
[GenerateSerializer, Immutable, Alias("assignment-reversal")]
public sealed record Reversal(
    [property: Id(0)] Official By, [property: Id(1)] string Note, [property: Id(2)] DateTimeOffset At, [property: Id(3)] Approval? Approval);
