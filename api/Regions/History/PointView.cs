namespace HealthPass.Api.Regions.History;

/// <summary>A sample of a day's curve, cumulative within the day. Those who see published numbers see one for each release, null or 0 for fewer than are shown.</summary>
/// <param name="At">When the sample was taken.</param>
/// <param name="Registered">Persons registered.</param>
/// <param name="Active">Estimate of the residents active so far.</param>
/// <param name="Shows">Shows so far.</param>
/// <param name="Scans">Scans so far.</param>
public sealed record PointView(string At, long? Registered, long? Active, long Shows, VerdictCounts Scans);
