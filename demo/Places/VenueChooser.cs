using HealthPass.Demo.Draws;
using HealthPass.Kernel.Regions;

namespace HealthPass.Demo.Places;

/// <summary>Chooses where a person is scanned: nearly always near home, sometimes on a journey.</summary>
internal sealed class VenueChooser(IReadOnlyList<SampleVenue> venues, VenueOpenings openings)
{
    // One visit in twenty is on a journey.
    private const double Travelling = 0.05;

    // In a city of which the sample has little, or all of it closed, journeys take the place of visits: without this
    // term everybody in a city with a single sample venue, a wharf say, would go there and nowhere else.
    private const double Elsewhere = 0.3;

    // People of the county itself come more often than those from across the city.
    private const double SameCounty = 3;

    /// <summary>Chooses a venue.</summary>
    /// <returns>The index of the venue; null when none is open for this person.</returns>
    public int? Choose(RegionCode home, DateTime time, Draw draw)
    {
        var weights = new double[venues.Count];
        var (near, far) = (0.0, 0.0);
        for (var i = 0; i < weights.Length; i++)
        {
            var venue = venues[i];
            var demand = openings.IsScanning(i, time) ? CategoryDemands.WeightAt(venue.Category, time) : 0;
            if (venue.City.Contains(home))
            {
                weights[i] = demand * (venue.Region.Contains(home) ? SameCounty : 1);
                near += weights[i];
            }
            else
            {
                weights[i] = demand * CategoryDemands.Of(venue.Category).Reach;
                far += weights[i];
            }
        }

        var journey = near == 0 ? 1 : Travelling + ((1 - Travelling) * Elsewhere / (Elsewhere + near));
        var travels = draw.NextFraction() < journey;
        return Pick(weights, home, travels, draw.NextFraction() * (travels ? far : near));
    }

    private int? Pick(double[] weights, RegionCode home, bool travels, double target)
    {
        int? last = null;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] == 0 || venues[i].City.Contains(home) == travels)
            {
                continue;
            }

            last = i;
            target -= weights[i];
            if (target < 0)
            {
                break;
            }
        }

        return last;
    }
}
