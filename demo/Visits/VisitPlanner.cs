using HealthPass.Demo.Draws;
using HealthPass.Demo.Places;
using HealthPass.Demo.Residents;

namespace HealthPass.Demo.Visits;

/// <summary>Decides who goes where: a pure function of the seed, the visit's number, the time and how many have applied.</summary>
internal sealed class VisitPlanner(int seed, ResidentMaker residents, IReadOnlyList<SampleVenue> venues, VenueOpenings openings)
{
    // In the real system's numbers of September 2022 there were about eleven shows to one scan.
    private const double Scanned = 1.0 / 11;

    // Of the scans: the old and children use the card; some gates have no reason to wait for a batch; some venues have a poster and no gate.
    private const double ByDocument = 0.02;
    private const double Singly = 0.1;
    private const double CheckIn = 0.04;

    private const int GatesAVenue = 4;
    // Nearly one in two is out: so many fail only where there are hardly any residents.
    private const int Attempts = 64;

    private readonly VenueChooser _chooser = new(venues, openings);

    /// <summary>Decides one visit.</summary>
    /// <param name="number">The visit's number, from 0.</param>
    /// <param name="time">The province's time.</param>
    /// <param name="applied">How many residents there are, at least 1.</param>
    public Visit Plan(long number, DateTime time, int applied)
    {
        var draw = new Draw(seed, DrawStream.Visit, number);
        var resident = SomebodyOut(draw, time, applied);
        if (draw.NextFraction() >= Scanned || _chooser.Choose(residents.HomeOf(resident), time, draw) is not { } venue)
        {
            return new(resident, VisitManner.ShowOnly, 0, string.Empty, 0);
        }

        var manner = draw.NextFraction() switch
        {
            < ByDocument => VisitManner.ByDocument,
            < ByDocument + Singly => VisitManner.ScannedSingly,
            < ByDocument + Singly + CheckIn => VisitManner.CheckIn,
            _ => VisitManner.ScannedInBatch,
        };
        var flow = CategoryDemands.Of(venues[venue].Category).Flow;
        var (direction, gate) = (Directions.Choose(flow, time, draw.NextFraction()), 1 + draw.NextBelow(GatesAVenue));
        return manner == VisitManner.CheckIn ? new(resident, manner, venue, Directions.Pass, 0) : new(resident, manner, venue, direction, gate);
    }

    private int SomebodyOut(Draw draw, DateTime time, int applied)
    {
        var resident = draw.NextBelow(applied);
        for (var attempt = 1; attempt < Attempts && !ActiveDays.IsOut(seed, resident, time); attempt++)
        {
            resident = draw.NextBelow(applied);
        }

        return resident;
    }
}
