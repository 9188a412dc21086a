using System.ComponentModel.DataAnnotations;

namespace HealthPass.Grains.Reports;

/// <summary>A region in a daily report, everything below it included, or a functional area.</summary>
/// <param name="Rank">Place among the regions of its level in the province, by adoption rate; equal rates share a place. 0 for a functional area.</param>
/// <param name="RankInParent">Place among the regions under the same parent.</param>
/// <param name="Code">12 digits; of a functional area an A and six digits.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="NameEn">English name where there is an established one, else the Chinese.</param>
/// <param name="Level"><c>province</c>, <c>city</c> or <c>county</c>; <c>area</c> for a functional area.</param>
/// <param name="Parent">Code of the region above, null for the province; of a functional area its city's.</param>
/// <param name="Population">Resident population, null where none is published.</param>
/// <param name="PopulationBasis"><c>census</c> or <c>estimate</c>.</param>
/// <param name="Registered">Persons registered when the day ended.</param>
/// <param name="Rate">Registered ÷ population.</param>
/// <param name="Change">Persons who applied on the day.</param>
/// <param name="RateChange">What they added to the rate.</param>
/// <param name="Active">Estimate (± 0.8 %) of the residents who showed or were scanned.</param>
/// <param name="Shows">Shows of residents.</param>
/// <param name="Scans">Scans at venues here.</param>
/// <param name="Venues">Venues registered when the day ended.</param>
/// <param name="VenuesScanned">Those of them with a scan on the day.</param>
/// <param name="VenueCoverage">The share of those, null without venues.</param>
/// <param name="Target">The target that the region goes by, null for none.</param>
public sealed record ReportRow(
    int Rank, int RankInParent, string Code, string Name, string NameEn,
    [property: AllowedValues("province", "city", "county", "area")] string Level,
    string? Parent, long? Population,
    [property: AllowedValues("census", "estimate", null)] string? PopulationBasis,
    long Registered, double? Rate, long Change, double? RateChange, long Active, long Shows, ReportScans Scans,
    long Venues, long VenuesScanned, double? VenueCoverage, ReportTarget? Target)
{
    /// <summary>Places that should have a code when the report was made; left out where no authority has listed any, and in reports of builds before.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public long? VenuesExpected { get; init; }

    /// <summary>Those of them that had one, or had asked for one.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public long? VenuesPresent { get; init; }

    /// <summary>Whether the region is behind its target in adoption or in venue coverage.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsLaggard => Target is { Behind: true } or { CoverageBehind: true };
}
