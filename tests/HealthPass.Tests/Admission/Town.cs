using HealthPass.Api.Admission;

namespace HealthPass.Tests.Admission;

/// <summary>
/// A gate in front of a machine that does so much and no more, with a clock of its own. Callers of each class come at a
/// steady rate, as often again however they are answered, as long as they have a connection that nothing waits on.
/// </summary>
internal sealed class Town(AdmissionOptions options, double capacityPerSecond)
{
    private const double Step = 0.02;

    private readonly double[] _waiting = new double[CallClasses.Count];
    private readonly Queue<int>[] _held = [.. Enumerable.Range(0, CallClasses.Count).Select(_ => new Queue<int>())];
    private readonly double[] _rates = new double[CallClasses.Count];
    private readonly double[] _owed = new double[CallClasses.Count];
    private readonly Random _order = new(1);
    private double _backlog;

    public Town(double capacityPerSecond)
        : this(new() { MinimumPerSecond = 2_000, InFlight = [.. Enumerable.Repeat(int.MaxValue, CallClasses.Count)] }, capacityPerSecond)
    {
    }

    public AdmissionGate Gate { get; } = new(options);

    /// <summary>What a refusal costs the machine, a show being 1.</summary>
    public double RefusalCost { get; init; } = 0.5;

    /// <summary>Connections of the callers of each class.</summary>
    public int Connections { get; init; } = 2_000;

    /// <summary>Calls served since the start.</summary>
    public long Served { get; private set; }

    /// <summary>The longest that anything waited in the last time that passed.</summary>
    public TimeSpan LongestDelay { get; private set; }

    public Town With(CallClass callClass, double callsPerSecond)
    {
        _rates[(int)callClass] = callsPerSecond;
        return this;
    }

    /// <summary>Lets time pass.</summary>
    /// <returns>The part of each class's calls that were served, 1 where none came.</returns>
    public double[] Pass(double seconds)
    {
        var came = new int[CallClasses.Count];
        var served = new int[CallClasses.Count];
        LongestDelay = TimeSpan.Zero;
        for (var step = 0; step < (int)Math.Round(seconds / Step); step++)
        {
            var refused = new int[CallClasses.Count];
            foreach (var call in Calls())
            {
                var i = (int)call;
                came[i]++;
                _waiting[i]++;
                if (Gate.TryEnter(call))
                {
                    served[i]++;
                    Served++;
                    _backlog += CallClasses.Costs[i];
                    Gate.Exit(call);
                }
                else
                {
                    refused[i]++;
                    _backlog += RefusalCost;
                }
            }

            Hold(refused);
            var left = Math.Max(0, _backlog - (capacityPerSecond * Step));
            for (var i = 0; i < _waiting.Length; i++)
            {
                _waiting[i] *= _backlog == 0 ? 0 : left / _backlog;
            }

            _backlog = left;
            var delay = TimeSpan.FromSeconds(_backlog / capacityPerSecond);
            LongestDelay = delay > LongestDelay ? delay : LongestDelay;
            Gate.Tick(TimeSpan.FromSeconds(Step), delay);
        }

        return [.. served.Zip(came, (part, all) => all == 0 ? 1 : part / (double)all)];
    }

    // A refusal that is held back keeps its caller's connection for so many steps.
    private void Hold(int[] refused)
    {
        var steps = (int)(Gate.PauseSeconds / Step);
        for (var i = 0; i < refused.Length; i++)
        {
            _held[i].Enqueue(refused[i]);
            while (_held[i].Count > steps)
            {
                _ = _held[i].Dequeue();
            }
        }
    }

    private CallClass[] Calls()
    {
        var calls = new List<CallClass>();
        for (var i = 0; i < CallClasses.Count; i++)
        {
            var free = Connections - _waiting[i] - _held[i].Sum();
            for (_owed[i] = Math.Min(_owed[i] + (_rates[i] * Step), free); _owed[i] >= 1; _owed[i]--)
            {
                calls.Add((CallClass)i);
            }
        }

        var mixed = calls.ToArray();
        _order.Shuffle(mixed);
        return mixed;
    }
}
