using System.ComponentModel.DataAnnotations;

namespace HealthPass.Grains.Reports;

/// <summary>When a region's target for adoption is expected to be reached, as its history up to the day has it.</summary>
/// <param name="State"><c>reached</c>, <c>within</c> or <c>beyond</c> 90 days, or <c>not_enough_data</c> for fewer than 14 days of history.</param>
/// <param name="Method">The method that was off by less in the region's own past; null for too little history.</param>
/// <param name="Earliest">The first day on which the band of 80 % reaches the target, yyyy-MM-dd; null for not within 90 days.</param>
/// <param name="Likely">The first day on which the likely course does.</param>
/// <param name="Latest">The first day on which all of the band does.</param>
/// <param name="Late">Whether the likely day is later than the target's; null where nothing can be said of that.</param>
/// <param name="ErrorDays">How many days ahead the error below was tested: 14, or 7 or 1 where history is short; null for none.</param>
/// <param name="ErrorPersons">Mean absolute error of such forecasts in the region's own past, persons.</param>
/// <param name="ErrorShare">The same ÷ population.</param>
public sealed record ReportForecast(
    [property: AllowedValues("reached", "within", "beyond", "not_enough_data")] string State,
    [property: AllowedValues("damped_trend", "logistic", null)] string? Method,
    string? Earliest, string? Likely, string? Latest, bool? Late, int? ErrorDays, double? ErrorPersons, double? ErrorShare);
