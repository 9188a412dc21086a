using HealthPass.Demo.Places;
using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Places;
using HealthPass.Kernel.Venues;

namespace HealthPass.Demo.Past;

/// <summary>Adds the sample's places within venues, and a bus line and a taxi company, whose venue codes hang in their cars. One poster was lost and is replaced.</summary>
internal static class PastPlaces
{
    /// <summary>Adds them.</summary>
    /// <param name="grains">Finds the venues.</param>
    /// <param name="venues">The sample.</param>
    /// <param name="rules">Its venues, in its order.</param>
    /// <param name="channel">Who registers the bus line and the taxi company.</param>
    public static async Task AddAsync(IGrainFactory grains, IReadOnlyList<SampleVenue> venues, IReadOnlyList<VenueRule> rules, string channel)
    {
        foreach (var (index, places) in SamplePlaces.Of(venues))
        {
            await AddAsync(GrainOf(grains, rules[index].VenueId), places);
        }

        if (venues.Count == 0)
        {
            return;
        }

        foreach (var (name, category) in new[] { ("56 路公交线（演示）", VenueCategory.Bus), ("蓉城出租车公司（演示）", VenueCategory.Taxi) })
        {
            var grain = GrainOf(grains, VenueId.New());
            _ = await grain.Register(new(name, category, venues[0].Region, string.Empty, string.Empty, null, channel));
            await AddAsync(grain, SamplePlaces.Of(category));
            _ = await grain.ReissuePlace(1, 1, DateTimeOffset.UnixEpoch);
        }
    }

    private static IVenueGrain GrainOf(IGrainFactory grains, VenueId venue) => grains.GetGrain<IVenueGrain>(venue.ToGrainKey());

    private static async Task AddAsync(IVenueGrain grain, IReadOnlyList<PlaceDraft> places)
    {
        foreach (var place in places)
        {
            _ = await grain.AddPlace(place);
        }
    }
}
