namespace HealthPass.Api.Venues.Coverage;

/// <summary>A region of a table of coverage.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
public sealed record CoverageRegionView(string Code, string Name);
