using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Places;
using HealthPass.Kernel.Venues;

namespace HealthPass.Demo.Places;

/// <summary>Made-up places within the sample's venues: entrances of stations, a line's buses, taxis. Some of each category have them.</summary>
internal static class SamplePlaces
{
    private const int VenuesOfACategory = 2;

    /// <summary>Which venues have places, and which.</summary>
    /// <param name="venues">The sample.</param>
    /// <returns>Positions in the sample, with what is added there.</returns>
    public static IEnumerable<(int Venue, IReadOnlyList<PlaceDraft> Places)> Of(IReadOnlyList<SampleVenue> venues) => venues
        .Select((venue, index) => (index, venue.Category))
        .GroupBy(venue => venue.Category)
        .SelectMany(category => category.Take(VenuesOfACategory).Select(venue => (venue.index, Of(category.Key))))
        .Where(venue => venue.Item2.Count > 0);

    /// <summary>The places of a venue of a category.</summary>
    public static IReadOnlyList<PlaceDraft> Of(VenueCategory category) => category switch
    {
        VenueCategory.RailwayStation or VenueCategory.CoachStation or VenueCategory.Airport => [Door("东进站口", "East entrance"), Door("西进站口", "West entrance"), Hall("候车（机）厅", "Waiting hall")],
        VenueCategory.Bus => [.. Enumerable.Range(1, 4).Select(car => Car($"川A0{car}56D", "56路"))],
        VenueCategory.Taxi => [.. Enumerable.Range(1, 3).Select(car => Car($"川AT{car}688", "蓉城出租"))],
        VenueCategory.Hospital => [Door("门诊入口", "Outpatients"), Door("急诊入口", "Emergency"), Hall("发热门诊", "Fever clinic")],
        VenueCategory.Market or VenueCategory.Mall => [Door("正门", "Main gate"), Door("后门", "Back gate")],
        _ => [],
    };

    private static PlaceDraft Door(string name, string english) => Draft(PlaceKind.Entrance, name, english, string.Empty, string.Empty);

    private static PlaceDraft Hall(string name, string english) => Draft(PlaceKind.Hall, name, english, string.Empty, string.Empty);

    private static PlaceDraft Car(string plate, string line) => PlaceForms.Named(Draft(PlaceKind.Vehicle, string.Empty, string.Empty, plate, line));

    private static PlaceDraft Draft(PlaceKind kind, string name, string english, string plate, string line) => new(kind, name, english, plate, line, string.Empty, string.Empty, string.Empty);
}
