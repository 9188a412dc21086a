using System.Globalization;
using System.Net;
using HealthPass.Demo.Calls;
using HealthPass.Demo.Counters;
using HealthPass.Demo.Residents;
using HealthPass.Demo.State;
using HealthPass.Demo.Visits;

namespace HealthPass.Demo.Traffic;

/// <summary>Residents show their codes, and gates scan some of them.</summary>
internal sealed class VisitTraffic
{
    private const int ShowCapacity = 512;
    private const int ShowWorkers = 8;
    private const int ScanCapacity = 128;
    private const int ScanWorkers = 4;

    private readonly DemoApi _api;
    private readonly ResidentMaker _residents;
    private readonly ResidentBook _book;
    private readonly IReadOnlyList<string?> _venueIds;
    private readonly Action<int> _forget;
    private readonly TrafficCounters _counters;
    private readonly Backoff _showBackoff;
    private readonly Backoff _scanBackoff;
    private readonly ScanCollector _collector;
    private readonly Lane<Visit> _shows;
    private readonly Lane<ScanGroup> _scans;

    /// <summary>Sets the traffic up.</summary>
    /// <param name="api">The API.</param>
    /// <param name="residents">Makes the residents.</param>
    /// <param name="book">Knows their ids.</param>
    /// <param name="venueIds">Ids of the sample venues in their order; null where the API refused one.</param>
    /// <param name="forget">Hears of a resident whom the API does not know.</param>
    /// <param name="tools">What all traffic shares.</param>
    public VisitTraffic(
        DemoApi api, ResidentMaker residents, ResidentBook book, IReadOnlyList<string?> venueIds, Action<int> forget, TrafficTools tools)
    {
        (_api, _residents, _book, _venueIds, _forget, _counters) = (api, residents, book, venueIds, forget, tools.Counters);
        (_showBackoff, _scanBackoff) = (tools.NewBackoff(), tools.NewBackoff());
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
            Scan(visit, null, DocumentBody.ResidentId(_residents.Make(visit.Resident).DocumentNumber));
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

    private void Scan(Visit visit, string? code, DocumentBody? document)
    {
        if (_venueIds[visit.Venue] is not { } venueId)
        {
            return;
        }

        // The id is not drawn from the seed: after a crash the same numbers come again, and must not look like retries.
        var gate = string.Create(CultureInfo.InvariantCulture, $"demo-{visit.Venue + 1}-{visit.Gate}");
        var scan = new ScanBody(venueId, code, document, visit.Direction, gate, Guid.CreateVersion7());
        var group = visit.Manner == VisitManner.ScannedInBatch ? _collector.Add(scan) : new([scan], Singly: true);
        if (group is not null)
        {
            Post(group);
        }
    }

    private async Task ScanAsync(ScanGroup group, CancellationToken cancellationToken)
    {
        if (group.Singly)
        {
            var answer = await _api.ScanAsync(group.Scans[0], _scanBackoff, cancellationToken);
            Count(answer.IsGood, answer.IsRefusal, [answer.Value], 1);
        }
        else
        {
            var answer = await _api.ScanAsync(group.Scans, _scanBackoff, cancellationToken);
            Count(answer.IsGood, answer.IsRefusal, answer.Value?.Results ?? [], group.Scans.Count);
        }
    }

    private void Count(bool good, bool refused, IReadOnlyList<ScanAnswer?> answers, int sent)
    {
        if (!good)
        {
            CountFailure(refused, sent);
            return;
        }

        foreach (var answer in answers)
        {
            _counters.AddVerdict(answer?.Verdict);
        }
    }

    private void CountFailure(bool refused, int number) =>
        _counters.Add(refused ? TrafficCount.Refused : TrafficCount.GivenUp, number);
}
