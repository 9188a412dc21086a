using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues.Coverage;

/// <summary>A place that should have a code, or so many of a category.</summary>
/// <param name="ExpectedId">Its id: the same name, category and region have the same.</param>
/// <param name="Name">Its name, empty for a number of places.</param>
/// <param name="Category">Wire name of the category.</param>
/// <param name="Region">Where; such places below count.</param>
/// <param name="Wanted">How many: 1 for a place with a name.</param>
/// <param name="Source">Where that is from, empty if not given.</param>
/// <param name="PutBy">The account that listed it.</param>
/// <param name="PutAt">Unix seconds.</param>
public sealed record ExpectedVenue(Guid ExpectedId, string Name, string Category, RegionCode Region, int Wanted, string Source, string PutBy, long PutAt)
{
    /// <summary>The name as it is compared.</summary>
    public string NameKey { get; init; } = string.Empty;

    /// <summary>How many of them have a code, or have asked for one.</summary>
    public int Present { get; init; }

    /// <summary>The venue that it is, null while there is none.</summary>
    public VenueId? Venue { get; init; }

    /// <summary>Who has said that it is that one; empty where the name did.</summary>
    public string LinkedBy { get; init; } = string.Empty;
}
