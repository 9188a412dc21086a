using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues;

/// <summary>A venue with its scans of today.</summary>
/// <param name="Rule">The rule in force.</param>
/// <param name="Registration">What was registered.</param>
/// <param name="RegisteredAt">When.</param>
/// <param name="Allow">Scans of today answered allow.</param>
/// <param name="Check">Scans of today answered check.</param>
/// <param name="Deny">Scans of today answered deny.</param>
[GenerateSerializer, Immutable, Alias("venue-details")]
public sealed record VenueDetails(
    [property: Id(0)] VenueRule Rule,
    [property: Id(1)] VenueRegistration Registration,
    [property: Id(2)] DateTimeOffset RegisteredAt,
    [property: Id(3)] long Allow,
    [property: Id(4)] long Check,
    [property: Id(5)] long Deny)
{
    /// <summary>Scans of the day by verdict.</summary>
    public VerdictCounts Scans => new(Allow, Check, Deny);
}
