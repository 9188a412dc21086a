using System.Collections.Concurrent;
using HealthPass.Demo.Calls;
using HealthPass.Demo.Counters;
using HealthPass.Demo.Residents;
using HealthPass.Demo.State;
using HealthPass.Kernel.People;

namespace HealthPass.Demo.Traffic;

/// <summary>Residents apply, each once; who could not be served comes back.</summary>
internal sealed class Applications
{
    private const int Capacity = 256;
    private const int Workers = 8;

    private readonly DemoApi _api;
    private readonly ResidentMaker _residents;
    private readonly ResidentBook _book;
    private readonly DemoStateFile _state;
    private readonly int _total;
    private readonly TrafficCounters _counters;
    private readonly Backoff _backoff;
    private readonly Action<int> _registered;
    private readonly ConcurrentQueue<int> _again = new();
    private readonly Lane<int> _lane;

    /// <summary>Picks up where the last run stopped.</summary>
    /// <param name="api">The API.</param>
    /// <param name="residents">Makes the residents.</param>
    /// <param name="book">Keeps their ids.</param>
    /// <param name="state">Remembers how many have applied.</param>
    /// <param name="total">How many apply in all.</param>
    /// <param name="tools">What all traffic shares.</param>
    /// <param name="registered">Hears of every resident who has an id now.</param>
    public Applications(
        DemoApi api, ResidentMaker residents, ResidentBook book, DemoStateFile state, int total, TrafficTools tools, Action<int> registered)
    {
        (_api, _residents, _book, _state, _total, _counters, _registered) = (api, residents, book, state, total, tools.Counters, registered);
        _backoff = tools.NewBackoff();
        _lane = new(Capacity, Workers, ApplyAsync, tools.Fault);
        Applied = Math.Min(total, state.Read(known => known.Applied));
        for (var i = 0; i < Applied; i++)
        {
            if (book.Find(i) is null)
            {
                _again.Enqueue(i);
            }
        }
    }

    /// <summary>How many residents have begun to apply: those below this index.</summary>
    public int Applied { get; private set; }

    /// <summary>Works until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => _lane.RunAsync(cancellationToken);

    /// <summary>Has residents apply; as many as the queue takes, the rest do so later.</summary>
    /// <param name="due">How many are to have applied: those below this index.</param>
    /// <param name="atMost">How many do so now, at most.</param>
    public void Post(int due, int atMost)
    {
        var first = Applied;
        for (; atMost > 0; atMost--)
        {
            if (_again.TryDequeue(out var index))
            {
                if (!_lane.TryPost(index))
                {
                    _again.Enqueue(index);
                    break;
                }
            }
            else if (Applied >= Math.Min(due, _total) || !_lane.TryPost(Applied))
            {
                break;
            }
            else
            {
                Applied++;
            }
        }

        if (Applied != first)
        {
            _state.Change(state => state.Applied = Math.Max(state.Applied, Applied));
        }
    }

    /// <summary>Has a resident apply again whom the API does not know any more.</summary>
    public void Forget(int index)
    {
        _book.Put(index, default);
        _again.Enqueue(index);
    }

    private async Task ApplyAsync(int index, CancellationToken cancellationToken)
    {
        var answer = await _api.ApplyAsync(_residents.Make(index), _backoff, cancellationToken);
        if (PersonId.TryParse(answer.Value?.PersonId, out var id))
        {
            _book.Put(index, id);
            _counters.Add(TrafficCount.Applications);
            _registered(index);
        }
        else if (answer.IsOutage || answer.IsUnauthorised)
        {
            _again.Enqueue(index);
        }
        else
        {
            _counters.Add(TrafficCount.Refused);
        }
    }
}
