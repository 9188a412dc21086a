using HealthPass.Demo.Draws;
using HealthPass.Demo.Places;
using HealthPass.Demo.Residents;

namespace HealthPass.Demo.Visits;

/// <summary>Decides who goes where: a pure function of the seed, the visit's number, the time and how many have applied.</summary>
/// <param name="seed">The demo's seed.</param>
/// <param name="residents">Knows where they live.</param>
/// <param name="venues">Where they may go.</param>
internal sealed class VisitPlanner(int seed, ResidentMaker residents, IReadOnlyList<SampleVenue> venues)
{
    // In the real system's numbers of September 2022 there were about eleven shows to one scan.
    private const double Scanned = 1.0 / 11;

    // Of the scans: the old and children use the card; some gates have no reason to wait for a batch.
    private const double ByDocument = 0.02;
    private const double Singly = 0.1;

    private const int GatesAVenue = 4;
    private readonly VenueChooser _chooser = new(venues);

    /// <summary>Decides one visit.</summary>
    /// <param name="number">The visit's number, from 0.</param>
    /// <param name="time">The simulated time.</param>
    /// <param name="applied">How many residents there are, at least 1.</param>
    /// <returns>The decision.</returns>
    public Visit Plan(long number, DateTime time, int applied)
    {
        var draw = new Draw(seed, DrawStream.Visit, number);
        var resident = draw.NextBelow(applied);
        if (draw.NextFraction() >= Scanned || _chooser.Choose(residents.HomeOf(resident), time, draw) is not { } venue)
        {
            return new(resident, VisitManner.ShowOnly, 0, string.Empty, 0);
        }

        var manner = draw.NextFraction() switch
        {
            < ByDocument => VisitManner.ByDocument,
            < ByDocument + Singly => VisitManner.ScannedSingly,
            _ => VisitManner.ScannedInBatch,
        };
        var flow = CategoryDemands.Of(venues[venue].Category).Flow;
        return new(resident, manner, venue, Directions.Choose(flow, time, draw.NextFraction()), 1 + draw.NextBelow(GatesAVenue));
    }
}
