using System.Collections.Immutable;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Venues.Reviews;

/// <summary>Who reviews venues of a category, and why: a row of <c>Data/review-steps.json</c>.</summary>
public sealed record ReviewRule : ICategoryRow
{
    /// <summary>The category.</summary>
    public required VenueCategory Category { get; init; }

    /// <summary>The levels, lowest first.</summary>
    public required ImmutableArray<RegionLevel> Steps { get; init; }

    /// <summary>Why, in Chinese.</summary>
    public required string ReasonZh { get; init; }

    /// <summary>Why, in plain English.</summary>
    public required string ReasonEn { get; init; }

    /// <summary>Where that is written, or that it is assumed.</summary>
    public required string Source { get; init; }

    string? ICategoryRow.Fault() =>
        Steps.IsDefaultOrEmpty || Steps[^1] != RegionLevel.County ? "steps must end with county, which answers for a venue"
        : Steps.Zip(Steps.Skip(1)).Any(pair => pair.First <= pair.Second) ? "steps must go up, each level once"
        : string.IsNullOrWhiteSpace(ReasonZh) ? "reasonZh is empty"
        : string.IsNullOrWhiteSpace(ReasonEn) ? "reasonEn is empty"
        : string.IsNullOrWhiteSpace(Source) ? "source is empty: name it, or say assumed"
        : null;
}
