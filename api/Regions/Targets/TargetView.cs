using System.Text.Json.Serialization;

namespace HealthPass.Api.Regions.Targets;

/// <summary>A region's target, and where the region stands against it now.</summary>
/// <param name="Code">12 digits.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="By">The day by which, null where the region goes by no target.</param>
/// <param name="AdoptionRate">Registered ÷ population to reach, null for no such target.</param>
/// <param name="VenueCoverage">Venue coverage to reach, null for no such target.</param>
/// <param name="InheritedFrom">The region above whose target it is; not there for the region's own.</param>
/// <param name="Registered">Registered persons now; of published numbers null for fewer than are shown, as are rate, pace and day.</param>
/// <param name="Rate">Registered ÷ population, null without a population.</param>
/// <param name="PacePerDay">Persons gained a day over the last seven settled days; over the last 24 hours where there are none.</param>
/// <param name="ReachedOn">The day on which the target for adoption is reached at this pace: today when it is reached already, null for never or no target.</param>
/// <param name="Behind">Whether the target for adoption is missed at this pace.</param>
public sealed record TargetView(
    string Code, string Name, string? By, double? AdoptionRate, double? VenueCoverage,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? InheritedFrom,
    long? Registered, double? Rate, double? PacePerDay, string? ReachedOn, bool Behind);
