using HealthPass.Kernel.People;

namespace HealthPass.Grains.People.Linking;

/// <summary>Another registration of the same person.</summary>
/// <param name="Person">Its id.</param>
/// <param name="IsEarlier">Whether it came first: the later one points to it.</param>
/// <param name="At">When it was found to be the same person's.</param>
[GenerateSerializer, Immutable, Alias("other-registration")]
public sealed record OtherRegistration([property: Id(0)] PersonId Person, [property: Id(1)] bool IsEarlier, [property: Id(2)] DateTimeOffset At);
