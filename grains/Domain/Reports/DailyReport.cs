using System.Text.Json.Serialization;

namespace HealthPass.Grains.Reports;

/// <summary>A version of the report of a day.</summary>
/// <param name="Date">The day, yyyy-MM-dd.</param>
/// <param name="Version">1 for what the schedule issued; each correction is one more.</param>
/// <param name="IssuedAt">When, RFC 3339.</param>
/// <param name="IssuedBy">The schedule, or the user name of who corrected.</param>
/// <param name="Reason">Why it was corrected, null for version 1.</param>
/// <param name="Settled">Whether every node's records were in, or had been waited for long enough.</param>
/// <param name="Summary">The report in plain words.</param>
/// <param name="Province">The province.</param>
/// <param name="Cities">Its cities, best adoption rate first.</param>
/// <param name="Counties">All counties, city by city in the order of the cities, best first within each.</param>
/// <param name="Laggards">Codes of the cities and counties that are behind their target, furthest behind first.</param>
/// <param name="Checkpoint">The audit trail's last checkpoint when the report was made; left out where there was none.</param>
/// <param name="Edition">The edition of the list of regions that codes and names are of; they stay so. Left out in reports of builds before.</param>
/// <param name="Areas">The functional areas, in order of code, without a rank: sums of townships that are in the rows of counties and cities as well. Left out in reports of builds before.</param>
/// <param name="Lanes">The province's scans by lane, among them those that gates without a network brought later. Left out in reports of builds before.</param>
/// <param name="Pushes">The campaign's pushes of the last weeks and what came after them, newest first. Left out where none is marked, and in reports of builds before.</param>
public sealed record DailyReport(
    string Date, int Version, string IssuedAt, string IssuedBy, string? Reason, bool Settled, ReportText Summary,
    ReportRow Province, IReadOnlyList<ReportRow> Cities, IReadOnlyList<ReportRow> Counties, IReadOnlyList<string> Laggards,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ReportCheckpoint? Checkpoint = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Edition = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ReportRow>? Areas = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ReportLane>? Lanes = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ReportPush>? Pushes = null)
{
    /// <summary>Who issues what no person issues.</summary>
    public const string Schedule = "schedule";

    /// <summary>Province, cities and counties, in the order of the report.</summary>
    /// <returns>Rows.</returns>
    public IEnumerable<ReportRow> Rows() => Cities.Concat(Counties).Prepend(Province);
}
