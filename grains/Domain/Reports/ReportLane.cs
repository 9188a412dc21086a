namespace HealthPass.Grains.Reports;

/// <summary>Scans of a day in a lane: how people were named to gates, or what was out of the ordinary. A scan is in one lane of the first kind, and in any number of the second.</summary>
/// <param name="Lane"><c>code</c>, <c>printed</c>, <c>document</c>, <c>card</c>, <c>check_in</c>; <c>late</c>, <c>clock_unsure</c>, <c>degraded</c> and what else marks a scan.</param>
/// <param name="Scans">How many.</param>
public sealed record ReportLane(string Lane, long Scans);
