using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Venues.Coverage;

/// <summary>How the venues of a category stand in a region and below.</summary>
/// <param name="Region">The region.</param>
/// <param name="Category">Wire name of the category.</param>
/// <param name="Expected">Places that should have a code.</param>
/// <param name="Present">Those of them that have one, or have asked for one.</param>
/// <param name="InReview">Venues in review.</param>
/// <param name="Active">Venues in use with a scan lately.</param>
/// <param name="Quiet">Venues in use without one lately.</param>
/// <param name="Silent">Venues in use without one for a week.</param>
/// <param name="Dead">Venues in use without one for a month.</param>
/// <param name="Suspended">Venues that are suspended.</param>
public sealed record CoverageCell(
    RegionCode Region, string Category, long Expected, long Present, long InReview, long Active, long Quiet, long Silent, long Dead, long Suspended)
{
    /// <summary>Places that should have a code and have none.</summary>
    public long Missing => Expected - Present;

    /// <summary>This and venues of a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="venues">How many.</param>
    public CoverageCell With(CoverageState state, long venues) => state switch
    {
        CoverageState.InReview => this with { InReview = InReview + venues },
        CoverageState.Active => this with { Active = Active + venues },
        CoverageState.Quiet => this with { Quiet = Quiet + venues },
        CoverageState.Silent => this with { Silent = Silent + venues },
        CoverageState.Dead => this with { Dead = Dead + venues },
        CoverageState.Suspended => this with { Suspended = Suspended + venues },
        _ => this,
    };
}
