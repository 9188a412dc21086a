using Microsoft.Extensions.Time.Testing;

namespace HealthPass.Tests.Simulation;

/// <summary>
/// Runs a system in virtual time on one thread: what happens next is what is due first, and chance comes from one seed
/// alone, so that a seed always runs the same way.
/// </summary>
internal sealed class Simulator
{
    private static readonly DateTimeOffset Start = new(2022, 9, 1, 23, 59, 50, TimeSpan.FromHours(8));

    private readonly PriorityQueue<Action, (long At, long Order)> _due = new();
    private long _order;
    private long _now;

    public Simulator(int seed)
    {
        Random = new(seed);

        // What awaits here must go on here: a context would send it elsewhere.
        SynchronizationContext.SetSynchronizationContext(null);
    }

    /// <summary>The only source of chance.</summary>
    public Random Random { get; }

    /// <summary>The clock of the system under test, ten seconds before midnight in Sichuan at first.</summary>
    public FakeTimeProvider Clock { get; } = new(Start);

    /// <summary>How many events have happened.</summary>
    public long Events { get; private set; }

    /// <summary>Looks at the system after every event.</summary>
    public Action Check { get; set; } = () => { };

    public bool Chance(double probability) => Random.NextDouble() < probability;

    public T Pick<T>(IReadOnlyList<T> from) => from[Random.Next(from.Count)];

    /// <summary>Has something happen later.</summary>
    /// <param name="milliseconds">In how long.</param>
    /// <param name="act">What.</param>
    public void After(long milliseconds, Action act) => _due.Enqueue(act, (_now + milliseconds, _order++));

    /// <summary>Has something happen at some time up to a limit.</summary>
    public void Sometime(int withinMilliseconds, Action act) => After(Random.Next(withinMilliseconds), act);

    /// <summary>Has something happen again and again, for ever.</summary>
    public void Every(long milliseconds, Action act) => After(milliseconds, () =>
    {
        act();
        Every(milliseconds, act);
    });

    /// <summary>Lets time pass.</summary>
    public void Run(long milliseconds)
    {
        var end = _now + milliseconds;
        while (_due.TryPeek(out var act, out var due) && due.At <= end)
        {
            _ = _due.Dequeue();
            MoveTo(due.At);
            act();
            Events++;
            Check();
        }

        MoveTo(end);
    }

    private void MoveTo(long at)
    {
        if (at > _now)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(at - _now));
            _now = at;
        }
    }
}
