using System.Collections.Concurrent;
using System.Globalization;
using HealthPass.Demo.Calls;
using HealthPass.Demo.Counters;
using HealthPass.Demo.Residents;
using HealthPass.Demo.State;
using HealthPass.Kernel.Colours;

namespace HealthPass.Demo.Traffic;

/// <summary>
/// Has a few residents made yellow or red by the only way there is: one official makes an assignment, another approves it.
/// From time to time and a few people each, as the facts come in.
/// </summary>
internal sealed class ColourDesk
{
    private const int PeopleEach = 40;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    // A fact lies in the past when it is assigned.
    private static readonly TimeSpan Began = TimeSpan.FromHours(6);

    private readonly int _seed;
    private readonly StaffMember _maker;
    private readonly StaffMember _checker;
    private readonly DocumentDesk _documents;
    private readonly ResidentBook _book;
    private readonly DemoStateFile _state;
    private readonly TrafficTools _tools;
    private readonly HashSet<int> _seen;
    private readonly ConcurrentQueue<int> _yellow = new();
    private readonly ConcurrentQueue<int> _red = new();

    /// <summary>Sets the desk up with the residents of earlier runs who were not yet served.</summary>
    /// <param name="residents">How many residents there may be.</param>
    /// <param name="seed">The seed of the residents.</param>
    /// <param name="maker">Makes assignments.</param>
    /// <param name="checker">Approves them.</param>
    /// <param name="documents">Registers what they rest on.</param>
    /// <param name="book">Knows the residents' ids.</param>
    /// <param name="state">Remembers who has been assigned a colour.</param>
    /// <param name="tools">What all traffic shares.</param>
    public ColourDesk(
        int residents, int seed, StaffMember maker, StaffMember checker, DocumentDesk documents, ResidentBook book, DemoStateFile state, TrafficTools tools)
    {
        (_seed, _maker, _checker, _documents, _book, _state, _tools) = (seed, maker, checker, documents, book, state, tools);
        _seen = state.Read(known => known.Coloured.Concat(known.Pending.SelectMany(pending => pending.Residents)).ToHashSet());
        for (var i = 0; i < residents; i++)
        {
            if (book.Find(i) is not null)
            {
                Registered(i);
            }
        }
    }

    /// <summary>Whether an account was refused, so that the desk has closed.</summary>
    public bool IsClosed => _maker.IsRefused || _checker.IsRefused || _documents.IsRefused;

    /// <summary>Hears of a resident who may be given a colour from now on.</summary>
    public void Registered(int index)
    {
        var colour = ColourShares.Of(_seed, index);
        if (colour == Colour.Green)
        {
            return;
        }

        lock (_seen)
        {
            if (_seen.Add(index))
            {
                QueueOf(colour).Enqueue(index);
            }
        }
    }

    /// <summary>Works until cancelled, or until an account is refused.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!IsClosed)
        {
            await Task.Delay(Interval, _tools.Clock, cancellationToken);
            await ApproveAsync(cancellationToken);
            await _documents.RegisterAsync(cancellationToken);
            if (!_documents.IsDone)
            {
                continue;
            }

            await MakeAsync(Colour.Yellow, cancellationToken);
            await MakeAsync(Colour.Red, cancellationToken);
            await ApproveAsync(cancellationToken);
        }
    }

    private ConcurrentQueue<int> QueueOf(Colour colour) => colour == Colour.Red ? _red : _yellow;

    private async Task MakeAsync(Colour colour, CancellationToken cancellationToken)
    {
        var queue = QueueOf(colour);
        var people = new Dictionary<int, PersonAnswer>();
        while (people.Count < PeopleEach && queue.TryDequeue(out var index))
        {
            if (_book.Find(index) is { } id)
            {
                people[index] = new(id.ToString());
            }
        }

        if (people.Count == 0)
        {
            return;
        }

        var number = 1 + _state.Read(known => known.Assignments);
        var answer = await _maker.PostAsync<AssignmentAnswer>("v1/assignments", Draft(colour, number, [.. people.Values]), cancellationToken);
        if (answer.Value?.AssignmentId is { } made)
        {
            Keep(state =>
            {
                state.Assignments = number;
                state.Pending.Add(new(made, [.. people.Keys]));
            });
        }
        else if (answer.IsRefusal && !answer.IsUnauthorised)
        {
            // Not tried again before the next start: the same list would be refused again.
            _tools.Counters.Add(TrafficCount.Refused);
        }
        else
        {
            foreach (var index in people.Keys)
            {
                queue.Enqueue(index);
            }
        }
    }

    private AssignmentBody Draft(Colour colour, int number, IReadOnlyList<PersonAnswer> people) => new(
        ColourReasons.Of(colour, number),
        DocumentDesk.NumberOf(number),
        string.Create(CultureInfo.InvariantCulture, $"DEMO-{number:D6}"),
        DocumentDesk.Issuer,
        _tools.Clock.GetUtcNow() - Began,
        people);

    private async Task ApproveAsync(CancellationToken cancellationToken)
    {
        foreach (var pending in _state.Read(known => known.Pending.ToList()))
        {
            // Approves what the preview shows, as everybody must.
            var path = $"v1/assignments/{Uri.EscapeDataString(pending.AssignmentId)}";
            var preview = await _checker.GetAsync<PreviewAnswer>($"{path}/preview", cancellationToken);
            var answer = preview.Value is null
                ? new(preview.Status, null)
                : await _checker.PostAsync<AssignmentAnswer>($"{path}/approval", new { effect = preview.Value.Effect }, cancellationToken);
            if (answer.IsGood)
            {
                _tools.Counters.Add(TrafficCount.Coloured, pending.Residents.Count);
            }
            else if (answer.IsRefusal && !answer.IsUnauthorised)
            {
                // Decided already: an approval whose answer was lost, or somebody at the console was quicker.
                _tools.Counters.Add(TrafficCount.Refused);
            }
            else
            {
                return;
            }

            Keep(state =>
            {
                _ = state.Pending.Remove(pending);
                state.Coloured.UnionWith(pending.Residents);
            });
        }
    }

    // Saved at once: a second assignment would give the same people a second fact.
    private void Keep(Action<DemoState> change)
    {
        _state.Change(change);
        _state.Save();
    }
}
