using HealthPass.Demo.Days;
using HealthPass.Grains.Venues;
using static HealthPass.Grains.Venues.VenueCategory;

namespace HealthPass.Demo.Places;

/// <summary>
/// The one table of how places are visited. No statistics by category were published; the weights are our own judgement
/// of what a day looks like, each with its reason.
/// </summary>
internal static class CategoryDemands
{
    private static readonly CategoryDemand[] Table =
    [
        //   kind                workday weekend opens closes commute reach flow
        new(RailwayStation,      2.0,    2.6,    5,    24,    0.4,    0.8,  PlaceFlow.Through, "Trains run from early to midnight; families travel at weekends."),
        new(MetroStation,        3.0,    1.8,    6,    23,    2.0,    0.1,  PlaceFlow.Through, "The commute itself: three times as busy in its hours."),
        new(Airport,             0.8,    1.0,    5,    24,    0.0,    1.0,  PlaceFlow.Through, "Fewer people than a station, from all over the province."),
        new(Wharf,               0.2,    0.2,    7,    19,    0.0,    0.2,  PlaceFlow.Through, "Cargo wharves with a few passengers, by daylight."),
        new(Train,               1.5,    2.0,    5,    24,    0.2,    0.8,  PlaceFlow.Through, "Like the stations that it links."),
        new(CoachStation,        1.0,    1.4,    6,    20,    0.3,    0.5,  PlaceFlow.Through, "Coaches leave by day, most on Fridays to Sundays."),
        new(Coach,               0.5,    0.7,    6,    20,    0.2,    0.5,  PlaceFlow.Through, "One coach is a small part of its station."),
        new(Bus,                 1.5,    0.9,    6,    23,    1.5,    0.0,  PlaceFlow.Through, "Commuters of one city."),
        new(Taxi,                0.3,    0.4,    0,    24,    0.3,    0.0,  PlaceFlow.Through, "One passenger at a time, at all hours."),
        new(Office,              0.8,    0.05,   8,    19,    1.0,    0.1,  PlaceFlow.Day,     "Staff come and go with the commute; a guard at weekends."),
        new(GovernmentService,   0.8,    0.2,    9,    17,    0.0,    0.3,  PlaceFlow.Day,     "Office hours; a few counters open on Saturday."),
        new(Campus,              1.8,    0.4,    6,    23,    0.8,    0.1,  PlaceFlow.Day,     "Closed campuses: day students and staff on workdays."),
        new(Hospital,            1.0,    0.7,    0,    24,    0.0,    0.4,  PlaceFlow.Day,     "Day and night; out-patients on workdays, many from other cities."),
        new(Residential,         0.8,    0.8,    0,    24,    0.8,    0.0,  PlaceFlow.Home,    "Those who live there leave in the morning and come home."),
        new(Market,              1.0,    1.3,    5,    18,    0.0,    0.1,  PlaceFlow.Day,     "Early shopping for food every day, more at weekends."),
        new(Mall,                1.0,    2.4,    10,   22,    0.0,    0.2,  PlaceFlow.Day,     "Open from ten; the weekend is its time."),
        new(Restaurant,          0.5,    0.8,    10,   22,    0.0,    0.2,  PlaceFlow.Day,     "Small, from lunch to late evening."),
        new(Hotel,               0.3,    0.5,    0,    24,    0.0,    1.0,  PlaceFlow.Home,    "Guests are travellers; out in the morning, back at night."),
        new(ScenicArea,          0.2,    2.0,    8,    18,    0.0,    0.6,  PlaceFlow.Day,     "Nearly empty on workdays, full at weekends, by daylight."),
        new(OfficeBuilding,      1.2,    0.2,    7,    21,    1.2,    0.1,  PlaceFlow.Day,     "The other end of the commute."),
        new(Entertainment,       0.3,    1.6,    9,    23,    0.0,    0.3,  PlaceFlow.Day,     "Weekends and evenings."),
    ];

    private static readonly Dictionary<VenueCategory, CategoryDemand> ByCategory = Table.ToDictionary(row => row.Category);

    /// <summary>The row of a category.</summary>
    public static CategoryDemand Of(VenueCategory category) => ByCategory[category];

    /// <summary>The weight of one venue of a category at a moment.</summary>
    /// <returns>0 while it is closed.</returns>
    public static double WeightAt(VenueCategory category, DateTime time)
    {
        var row = Of(category);
        if (time.Hour < row.Opens || time.Hour >= row.Closes)
        {
            return 0;
        }

        var weight = DailyCurve.IsWeekend(time) ? row.Weekend : row.Workday;
        return DailyCurve.IsCommute(time) ? weight * (1 + row.Commute) : weight;
    }
}
