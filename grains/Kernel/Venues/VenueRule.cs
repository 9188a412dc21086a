using HealthPass.Kernel.Regions;

namespace HealthPass.Kernel.Venues;

/// <summary>What a gate's scan needs to know of a venue: the venue's grain decides it, every silo's venue board repeats it.</summary>
/// <param name="VenueId">The venue.</param>
/// <param name="Version">Rises with every change; boards keep the higher one.</param>
/// <param name="Region">Where its scans are counted.</param>
/// <param name="Entry">Who may enter.</param>
/// <param name="Standing">Whether anybody is scanned there at all.</param>
[GenerateSerializer, Immutable, Alias("venue-rule")]
public sealed record VenueRule(
    [property: Id(0)] VenueId VenueId,
    [property: Id(1)] uint Version,
    [property: Id(2)] RegionCode Region,
    [property: Id(3)] EntryRule Entry,
    [property: Id(4)] VenueStanding Standing = VenueStanding.InUse)
{
    /// <summary>The places within the venue and their posters; null for a venue that has none, and never had another poster than its first.</summary>
    [Id(5)]
    public PlaceBook? Places { get; init; }

    /// <summary>The key of the venue's screen, none where it has no screen.</summary>
    [Id(6)]
    public ScreenIssue Screen { get; init; }

    /// <summary>Whether scans may name a place: the venue itself, or one in use within it.</summary>
    /// <param name="number">The place's number, 0 for the venue itself.</param>
    /// <returns>False for a number that was never given, or whose place has ended.</returns>
    public bool TakesScansAt(ushort number) => number == 0 || Places?.Find(number) is { EndedAt: 0 };
}
