namespace HealthPass.Api.Regions.History;

/// <summary>A region's figures of one day. Those who see published numbers see what was published last on the day, null or 0 for fewer than are shown.</summary>
/// <param name="Date">The day, yyyy-MM-dd.</param>
/// <param name="Registered">Persons registered when the day ended; of today, now.</param>
/// <param name="AdoptionRate">Registered ÷ population, null without a population.</param>
/// <param name="Active">Estimate (± 0.8 %) of the residents who showed or were scanned.</param>
/// <param name="Shows">Shows of residents.</param>
/// <param name="Scans">Scans at venues here.</param>
/// <param name="AsOf">When the newest of these numbers arrived, or were published; of a day that is over its last instant.</param>
/// <param name="Closed">Whether the day is over and these are the numbers that it closed with, late records included.</param>
/// <param name="Settled">Whether the figures are final but for corrections: never of today.</param>
public sealed record DayView(
    string Date, long? Registered, double? AdoptionRate, long? Active, long Shows, VerdictCounts Scans, string AsOf, bool Closed, bool Settled);
