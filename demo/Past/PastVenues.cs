using HealthPass.Demo.Places;
using HealthPass.Demo.State;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Venues;

namespace HealthPass.Demo.Past;

/// <summary>Registers the sample venues in the past, and remembers their ids for the demo's traffic.</summary>
internal static class PastVenues
{
    /// <summary>Registers them.</summary>
    /// <returns>Their rules, in the order of the sample.</returns>
    public static async Task<IReadOnlyList<VenueRule>> RegisterAsync(
        IGrainFactory grains, IReadOnlyList<SampleVenue> venues, string channel, DemoStateFile state)
    {
        var rules = new List<VenueRule>();
        foreach (var venue in venues)
        {
            var id = VenueId.New();
            var registration = new VenueRegistration(
                venue.Name, venue.Category, venue.Region, string.Empty, string.Empty, null, channel);
            var details = await grains.GetGrain<IVenueGrain>(id.ToGrainKey()).Register(registration)
                ?? throw new InvalidOperationException("A random venue id was drawn twice.");
            state.Change(known => known.Venues[venue.Key] = id.ToString());
            rules.Add(details.Rule);
        }

        return rules;
    }
}
