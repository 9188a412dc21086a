using System.Globalization;
using System.Net;
using HealthPass.Demo.Calls;
using HealthPass.Demo.Counters;
using HealthPass.Demo.Residents;
using HealthPass.Demo.State;
using HealthPass.Demo.Visits;
using HealthPass.Gate;
using HealthPass.Gate.Scans;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Venues;

namespace HealthPass.Demo.Traffic;

/// <summary>Residents show their codes, gates scan some of them, and some residents read a venue's poster.</summary>
internal sealed class VisitTraffic
{
    private const int ShowCapacity = 512;
    private const int ShowWorkers = 8;
    private const int ScanCapacity = 128;
    private const int ScanWorkers = 4;

    private readonly DemoApi _api;
    private readonly GateClient _gate;
    private readonly ResidentMaker _residents;
    private readonly ResidentBook _book;
    private readonly IReadOnlyList<string?> _venueIds;
    private readonly Action<int> _forget;
    private readonly TrafficCounters _counters;
    private readonly Backoff _showBackoff;
    private readonly ScanCollector _collector;
    private readonly Lane<Visit> _shows;
    private readonly Lane<ScanGroup> _scans;

    /// <summary>Sets the traffic up.</summary>
    /// <param name="api">The API.</param>
    /// <param name="gate">What the gates scan with.</param>
    /// <param name="residents">Makes the residents.</param>
    /// <param name="book">Knows their ids.</param>
    /// <param name="venueIds">Ids of the sample venues in their order; null where the API refused one.</param>
    /// <param name="forget">Hears of a resident whom the API does not know.</param>
    /// <param name="tools">What all traffic shares.</param>
    public VisitTraffic(
        DemoApi api, GateClient gate, ResidentMaker residents, ResidentBook book, IReadOnlyList<string?> venueIds, Action<int> forget, TrafficTools tools)
    {
        (_api, _gate, _residents, _book, _venueIds, _forget, _counters) = (api, gate, residents, book, venueIds, forget, tools.Counters);
        _showBackoff = tools.NewBackoff();
        _collector = new(tools.Clock);
        _shows = new(ShowCapacity, ShowWorkers, VisitAsync, tools.Fault);
        _scans = new(ScanCapacity, ScanWorkers, ScanAsync, tools.Fault);
    }

    /// <summary>Works until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_shows.RunAsync(cancellationToken), _scans.RunAsync(cancellationToken));

    /// <summary>Has a visit take place, unless too many are waiting: a person who cannot show goes on after a while.</summary>
    public void Post(Visit visit)
    {
        if (!_shows.TryPost(visit))
        {
            _counters.Add(TrafficCount.LeftOut);
        }
    }

    /// <summary>Sends the batches that have waited long enough.</summary>
    public void Flush()
    {
        foreach (var group in _collector.TakeDue())
        {
            Post(group);
        }
    }

    private void Post(ScanGroup group)
    {
        if (!_scans.TryPost(group))
        {
            _counters.Add(TrafficCount.LeftOut, group.Scans.Count);
        }
    }

    private async Task VisitAsync(Visit visit, CancellationToken cancellationToken)
    {
        // Nobody shows a code before the application was answered.
        if (_book.Find(visit.Resident) is not { } person)
        {
            return;
        }

        if (visit.Manner == VisitManner.ByDocument)
        {
            Scan(visit, null, new("resident_id", _residents.Make(visit.Resident).DocumentNumber));
            return;
        }

        if (visit.Manner == VisitManner.CheckIn)
        {
            await CheckInAsync(person, visit, cancellationToken);
            return;
        }

        var answer = await _api.ShowAsync(person, visit.Resident, _showBackoff, cancellationToken);
        if (answer.Value?.Code is { } code)
        {
            _counters.Add(TrafficCount.Shows);
            if (visit.Manner != VisitManner.ShowOnly)
            {
                Scan(visit, code, null);
            }
        }
        else if (answer.Status == HttpStatusCode.NotFound)
        {
            _forget(visit.Resident);
        }
        else
        {
            CountFailure(answer.IsRefusal, 1);
        }
    }

    private async Task CheckInAsync(PersonId person, Visit visit, CancellationToken cancellationToken)
    {
        if (!VenueId.TryParse(_venueIds[visit.Venue], out var venue))
        {
            return;
        }

        var poster = new PosterCode(venue, 0, PosterRules.First.Version, PosterRules.First.Draw);
        var answer = await _api.CheckInAsync(person, visit.Resident, poster.ToString(), _showBackoff, cancellationToken);
        if (answer.Value is not { } checkIn)
        {
            CountFailure(answer.IsRefusal, 1);
        }
        else if (!checkIn.Repeated)
        {
            _counters.AddVerdict(DecisionOf(checkIn.Verdict));
        }
    }

    private static GateDecision DecisionOf(string? verdict) => verdict switch
    {
        "allow" => GateDecision.Allow,
        "check" => GateDecision.Check,
        "deny" => GateDecision.Deny,
        _ => GateDecision.None,
    };

    private void Scan(Visit visit, string? code, GateDocument? document)
    {
        if (_venueIds[visit.Venue] is not { } venueId)
        {
            return;
        }

        // The id is not drawn from the seed: after a crash the same numbers come again, and must not look like retries.
        var gate = string.Create(CultureInfo.InvariantCulture, $"demo-{visit.Venue + 1}-{visit.Gate}");
        var scan = new GateScan(venueId, DirectionOf(visit), code, document, gate);
        var group = visit.Manner == VisitManner.ScannedInBatch ? _collector.Add(scan) : new([scan], Singly: true);
        if (group is not null)
        {
            Post(group);
        }
    }

    private static GateDirection DirectionOf(in Visit visit) => visit.Direction switch
    {
        "in" => GateDirection.In,
        "out" => GateDirection.Out,
        _ => GateDirection.Pass,
    };

    private async Task ScanAsync(ScanGroup group, CancellationToken cancellationToken)
    {
        var verdicts = group.Singly ? [await _gate.ScanAsync(group.Scans[0], cancellationToken)] : await _gate.ScanManyAsync(group.Scans, cancellationToken);
        foreach (var verdict in verdicts)
        {
            if (verdict.Problem is { } problem)
            {
                CountFailure(problem.Status is >= 400 and < 500 and not 429, 1);
            }
            else
            {
                _counters.AddVerdict(verdict.Decision);
            }
        }
    }

    private void CountFailure(bool refused, int number) =>
        _counters.Add(refused ? TrafficCount.Refused : TrafficCount.GivenUp, number);
}
