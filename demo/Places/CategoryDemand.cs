using HealthPass.Grains.Venues;

namespace HealthPass.Demo.Places;

/// <summary>How much a kind of place is visited, and when.</summary>
/// <param name="Category">The kind.</param>
/// <param name="Workday">Weight of one such venue on a workday; 1 is an ordinary city hospital.</param>
/// <param name="Weekend">The same at a weekend.</param>
/// <param name="Opens">Hour from which its gates scan.</param>
/// <param name="Closes">Hour at which they stop; 24 with 0 is day and night.</param>
/// <param name="Commute">By how much more it is visited during the two commutes: 0 not at all, 1 twice as much.</param>
/// <param name="Reach">How far people come for it: 0 the same city only, 1 from all over the province.</param>
/// <param name="Flow">How people move through it.</param>
/// <param name="Why">The reason for the numbers.</param>
internal sealed record CategoryDemand(
    VenueCategory Category,
    double Workday,
    double Weekend,
    int Opens,
    int Closes,
    double Commute,
    double Reach,
    PlaceFlow Flow,
    string Why);
