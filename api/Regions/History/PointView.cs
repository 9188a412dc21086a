namespace HealthPass.Api.Regions.History;

/// <summary>A sample of a day's curve, cumulative within the day. To callers without key or session counts of persons from 1 to 9 are null.</summary>
/// <param name="At">When the sample was taken.</param>
/// <param name="Registered">Persons registered.</param>
/// <param name="Active">Estimate of the residents active so far.</param>
/// <param name="Shows">Shows so far.</param>
/// <param name="Scans">Scans so far.</param>
public sealed record PointView(string At, long? Registered, long? Active, long Shows, VerdictCounts Scans);
