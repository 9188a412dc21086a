using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues;

/// <summary>What becomes of a venue: decided elsewhere, and carried out by its grain. Carrying it out again changes nothing.</summary>
/// <param name="Registration">What is registered from now on; null where that stays.</param>
/// <param name="Standing">Whether its code is good; null where that stays.</param>
/// <param name="Reason">Why it is suspended or ended; names nobody.</param>
/// <param name="Reviewed">Whether an authority stands behind it.</param>
[GenerateSerializer, Immutable, Alias("venue-order")]
public sealed record VenueOrder(
    [property: Id(0)] VenueRegistration? Registration, [property: Id(1)] VenueStanding? Standing, [property: Id(2)] string Reason, [property: Id(3)] bool Reviewed);
