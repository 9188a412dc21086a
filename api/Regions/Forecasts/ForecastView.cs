using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace HealthPass.Api.Regions.Forecasts;

/// <summary>When a region is expected to reach its target for adoption, and how certain that is.</summary>
/// <param name="Code">12 digits.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="State"><c>no_target</c>; <c>not_enough_data</c> for fewer than 14 days of history; <c>reached</c>; <c>within</c> or <c>beyond</c> the days that a forecast goes ahead.</param>
/// <param name="HistoryDays">How many days of history the forecast knows, 120 at most.</param>
/// <param name="Through">The last of them, null for none.</param>
/// <param name="Method">How it was made: the one of two methods that was off by less in the region's own past; null for too little history.</param>
/// <param name="Errors">How far such forecasts were off, 1, 7 and 14 days ahead; without those that there were too few days to test.</param>
/// <param name="By">The day of the target, null where the region goes by none.</param>
/// <param name="AdoptionRate">Registered ÷ population to reach, null for no such target.</param>
/// <param name="InheritedFrom">The region above whose target it is; not there for the region's own.</param>
/// <param name="Missing">Persons missing to the target now; of published numbers null for fewer than are shown, as are the two below.</param>
/// <param name="PacePerDay">Persons that come a day now, over the last seven days.</param>
/// <param name="NeededPerDay">Persons that would have to come a day from now on to be in time; null when that day is past, or nothing is missing.</param>
/// <param name="Earliest">The first day on which the band reaches the target; null for not within the days that a forecast goes ahead.</param>
/// <param name="Likely">The first day on which the likely course does.</param>
/// <param name="Latest">The first day on which all of the band does.</param>
/// <param name="Late">Whether the likely day is later than the target's; null where that lies further ahead, or nothing can be said.</param>
public sealed record ForecastView(
    string Code, string Name,
    [property: AllowedValues("no_target", "not_enough_data", "reached", "within", "beyond")] string State,
    int HistoryDays, string? Through,
    [property: AllowedValues("damped_trend", "logistic", null)] string? Method,
    IReadOnlyList<ForecastErrorView> Errors, string? By, double? AdoptionRate,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? InheritedFrom,
    long? Missing, double? PacePerDay, double? NeededPerDay, string? Earliest, string? Likely, string? Latest, bool? Late);
