using HealthPass.Demo.Calls;
using HealthPass.Demo.Counters;
using HealthPass.Demo.Places;
using HealthPass.Demo.State;

namespace HealthPass.Demo.Traffic;

/// <summary>Registers the sample venues, each once.</summary>
internal sealed class VenueRegistrar(DemoApi api, DemoStateFile state, TrafficTools tools)
{
    /// <summary>Registers those that are not yet; waits as long as the API is not able to.</summary>
    /// <returns>Their ids in order; null for one that the API refused.</returns>
    public async Task<IReadOnlyList<string?>> RegisterAsync(IReadOnlyList<SampleVenue> venues, CancellationToken cancellationToken)
    {
        var backoff = tools.NewBackoff();
        var ids = new string?[venues.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            var venue = venues[i];
            ids[i] = state.Read(known => known.Venues.GetValueOrDefault(venue.Key))
                ?? await RegisterAsync(venue, backoff, cancellationToken);
        }

        return ids;
    }

    private async Task<string?> RegisterAsync(SampleVenue venue, Backoff backoff, CancellationToken cancellationToken)
    {
        while (true)
        {
            var answer = await api.RegisterAsync(venue, backoff, cancellationToken);
            if (answer.Value?.VenueId is { } id)
            {
                // Saved at once: a second registration would make a second venue.
                state.Change(known => known.Venues[venue.Key] = id);
                state.Save();
                return id;
            }

            if (!answer.IsOutage && !answer.IsUnauthorised)
            {
                tools.Counters.Add(TrafficCount.Refused);
                return null;
            }
        }
    }
}
