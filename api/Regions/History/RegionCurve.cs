namespace HealthPass.Api.Regions.History;

/// <summary>A region's day by five minutes.</summary>
/// <param name="Code">The region.</param>
/// <param name="Date">The day, yyyy-MM-dd.</param>
/// <param name="Points">Samples in order. One that was missed is not there.</param>
public sealed record RegionCurve(string Code, string Date, IReadOnlyList<PointView> Points);
