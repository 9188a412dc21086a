using System.Text.Json.Serialization;

namespace HealthPass.Grains.Reports;

/// <summary>A region's target, and where the region stood against it when the day ended.</summary>
/// <param name="By">The day by which, yyyy-MM-dd.</param>
/// <param name="AdoptionRate">Registered ÷ population to reach, null for no such target.</param>
/// <param name="VenueCoverage">Venue coverage to reach, null for no such target.</param>
/// <param name="InheritedFrom">Code of the region above whose target it is, null for the region's own.</param>
/// <param name="PacePerDay">Persons gained a day over the last seven settled days.</param>
/// <param name="NeededPerDay">Persons a day that it would take to be in time; null when reached, or the day is past.</param>
/// <param name="Missing">Persons missing to the target.</param>
/// <param name="ReachedOn">The day on which it is reached at this pace, null for never.</param>
/// <param name="Behind">Whether adoption misses the target at this pace.</param>
/// <param name="CoverageBehind">Whether the day's venue coverage is below the target.</param>
public sealed record ReportTarget(
    string By, double? AdoptionRate, double? VenueCoverage, string? InheritedFrom, double PacePerDay, double? NeededPerDay, long Missing,
    string? ReachedOn, bool Behind, bool CoverageBehind)
{
    /// <summary>When the target for adoption is expected to be reached; left out where there is no such target, and in reports of builds before.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReportForecast? Forecast { get; init; }
}
