namespace HealthPass.Api.Venues.Coverage;

/// <summary>How the venues of a category stand in a region.</summary>
/// <param name="RegionCode">The region.</param>
/// <param name="Category">The category.</param>
/// <param name="Expected">Places that should have a code by the lists of the authorities.</param>
/// <param name="Missing">Those of them that have none and have not asked for one.</param>
/// <param name="InReview">Venues in review.</param>
/// <param name="Active">Venues in use with a scan lately.</param>
/// <param name="Quiet">Venues in use without one lately, and not yet for long.</param>
/// <param name="Silent">Venues in use without one for a week.</param>
/// <param name="Dead">Venues in use without one for a month.</param>
/// <param name="Suspended">Venues that are suspended.</param>
public sealed record CoverageCellView(
    string RegionCode, string Category, long Expected, long Missing, long InReview, long Active, long Quiet, long Silent, long Dead, long Suspended);
