using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues;

/// <summary>A venue with its scans of today.</summary>
/// <param name="Rule">The rule in force, and whether it is.</param>
/// <param name="Registration">What was registered.</param>
/// <param name="RegisteredAt">When.</param>
/// <param name="Allow">Scans of today answered allow.</param>
/// <param name="Check">Scans of today answered check.</param>
/// <param name="Deny">Scans of today answered deny.</param>
/// <param name="Reason">Why it is suspended or ended, empty else.</param>
/// <param name="Reviewed">Whether an authority stands behind it.</param>
/// <param name="Review">The last review that was begun.</param>
/// <param name="Measure">The last measure that was asked for.</param>
[GenerateSerializer, Immutable, Alias("venue-details")]
public sealed record VenueDetails(
    [property: Id(0)] VenueRule Rule,
    [property: Id(1)] VenueRegistration Registration,
    [property: Id(2)] DateTimeOffset RegisteredAt,
    [property: Id(3)] long Allow,
    [property: Id(4)] long Check,
    [property: Id(5)] long Deny,
    [property: Id(6)] string Reason = "",
    [property: Id(7)] bool Reviewed = false,
    [property: Id(8)] Guid Review = default,
    [property: Id(9)] Guid Measure = default)
{
    /// <summary>How many people may be in it at a time; 0 where nobody has said.</summary>
    [Id(20)]
    public int Capacity { get; init; }

    /// <summary>The account that looks after it, empty for none.</summary>
    [Id(21)]
    public string Keeper { get; init; } = string.Empty;

    /// <summary>Scans of the day by verdict.</summary>
    public VerdictCounts Scans => new(Allow, Check, Deny);
}
