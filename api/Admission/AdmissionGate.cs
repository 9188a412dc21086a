using System.Runtime.InteropServices;

namespace HealthPass.Api.Admission;

/// <summary>
/// Decides which calls are served: two atomic operations a call. Every class has a bucket that is filled many times a
/// second with what <see cref="Allotment"/> grants it out of the <see cref="CallBudget"/>, and a limit of calls under way.
/// </summary>
internal sealed class AdmissionGate
{
    // Buckets count thousandths of a show.
    private const long Unit = 1_000;
    private const long Unlimited = long.MaxValue / 4;

    // A class that was quiet may catch up by this much.
    private const double BurstSeconds = 0.25;

    // A moment in which the machine stood still is no credit.
    private const double MaxSeconds = 0.25;
    private const double SmoothingSeconds = 0.1;

    private readonly Lane[] _lanes = new Lane[CallClasses.Count];
    private readonly double[] _demand = new double[CallClasses.Count];
    private readonly double[] _shares;
    private readonly CallBudget _budget;
    private readonly RetryPause _pause;
    private double _pauseSeconds;

    public AdmissionGate(AdmissionOptions options)
    {
        _shares = [.. options.Shares];
        _budget = new(options);
        _pause = new(options);
        for (var i = 0; i < _lanes.Length; i++)
        {
            _lanes[i].MaxUnderWay = options.InFlight[i];
            _lanes[i].Tokens = _lanes[i].Filled = double.IsPositiveInfinity(_budget.PerSecond)
                ? Unlimited
                : (long)(_budget.PerSecond * _shares[i] * BurstSeconds * Unit);
        }
    }

    /// <summary>Cost that may be admitted in a second, infinite while nothing has to be limited.</summary>
    public double PerSecond => _budget.PerSecond;

    /// <summary>Seconds that a refusal is held back now.</summary>
    public double PauseSeconds => Volatile.Read(ref _pauseSeconds);

    /// <summary>Asks to be served; whoever is admitted leaves by <see cref="Exit"/>.</summary>
    public bool TryEnter(CallClass callClass) => TryEnter(callClass, CallClasses.Costs[(int)callClass]);

    /// <summary>Asks to be served; whoever is admitted leaves by <see cref="Exit"/>.</summary>
    /// <param name="callClass">What the call is.</param>
    /// <param name="cost">What it costs, a show being 1. A dear call may overdraw its bucket, and the class pays it back.</param>
    public bool TryEnter(CallClass callClass, int cost)
    {
        ref var lane = ref _lanes[(int)callClass];
        var price = cost * Unit;
        if (Interlocked.Increment(ref lane.UnderWay) <= lane.MaxUnderWay)
        {
            if (Interlocked.Add(ref lane.Tokens, -price) > -price)
            {
                return true;
            }

            _ = Interlocked.Add(ref lane.Tokens, price);
            _ = Interlocked.Add(ref lane.RefusedCost, cost);
        }

        _ = Interlocked.Decrement(ref lane.UnderWay);
        _ = Interlocked.Increment(ref lane.Refused);
        return false;
    }

    public void Exit(CallClass callClass) => Interlocked.Decrement(ref _lanes[(int)callClass].UnderWay);

    /// <summary>Calls of a class that are admitted and not done.</summary>
    public long UnderWayOf(CallClass callClass) => Interlocked.Read(ref _lanes[(int)callClass].UnderWay);

    /// <summary>Calls of a class refused since the start.</summary>
    public long RefusedOf(CallClass callClass) => Interlocked.Read(ref _lanes[(int)callClass].Refused);

    /// <summary>Cost of the calls of a class admitted since the start, as of the last tick: reading it off the bucket costs the calls nothing.</summary>
    public double AdmittedOf(CallClass callClass) => Volatile.Read(ref _lanes[(int)callClass].Admitted);

    /// <summary>Fills the buckets for the next moment. Only one thread may do so.</summary>
    /// <param name="elapsed">How long the last moment was.</param>
    /// <param name="delay">How long work waited for a thread in it.</param>
    public void Tick(TimeSpan elapsed, TimeSpan delay)
    {
        var seconds = elapsed.TotalSeconds;
        if (seconds <= 0)
        {
            return;
        }

        Span<double> demand = stackalloc double[CallClasses.Count];
        var (admitted, refused) = (0.0, 0.0);
        for (var i = 0; i < _lanes.Length; i++)
        {
            ref var lane = ref _lanes[i];
            var used = Math.Max(lane.Filled - Interlocked.Read(ref lane.Tokens), 0) / (double)Unit;
            var came = used + Interlocked.Exchange(ref lane.RefusedCost, 0);
            var refusals = Interlocked.Read(ref lane.Refused);
            refused += refusals - lane.RefusedBefore;
            lane.RefusedBefore = refusals;
            admitted += used;
            Volatile.Write(ref lane.Admitted, lane.Admitted + used);
            _demand[i] += (came / seconds - _demand[i]) * (1 - Math.Exp(-seconds / SmoothingSeconds));
            demand[i] = Math.Max(_demand[i], came / seconds);
        }

        _pause.Observe(seconds, refused, admitted);
        _budget.Observe(seconds, delay, admitted, refused > 0, _pause.Seconds > 0);
        Volatile.Write(ref _pauseSeconds, _pause.Seconds);
        Fill(Math.Min(seconds, MaxSeconds), demand);
    }

    private void Fill(double seconds, ReadOnlySpan<double> demand)
    {
        var budget = _budget.PerSecond;
        var limited = !double.IsPositiveInfinity(budget);
        Span<double> allowed = stackalloc double[CallClasses.Count];
        if (limited)
        {
            Allotment.Split(budget, demand, _shares, allowed);
        }

        for (var i = 0; i < _lanes.Length; i++)
        {
            ref var lane = ref _lanes[i];
            var tokens = Interlocked.Read(ref lane.Tokens);
            var grant = (long)(allowed[i] * seconds * Unit);

            // Without a limit before, there is nothing saved up and nothing owed.
            var fill = !limited ? Unlimited
                : lane.Filled > Unlimited / 2 ? grant
                : Math.Min(tokens + grant, Math.Max((long)(allowed[i] * BurstSeconds * Unit), grant));
            lane.Filled = fill;
            _ = Interlocked.Add(ref lane.Tokens, fill - tokens);
        }
    }

    [StructLayout(LayoutKind.Explicit, Size = 192)]
    private struct Lane
    {
        /// <summary>Calls admitted and not done.</summary>
        [FieldOffset(0)]
        public long UnderWay;

        [FieldOffset(8)]
        public long Tokens;

        [FieldOffset(64)]
        public long MaxUnderWay;

        [FieldOffset(128)]
        public long Refused;

        /// <summary>Cost of the calls refused since the last tick.</summary>
        [FieldOffset(136)]
        public long RefusedCost;

        /// <summary>What the bucket held after the last tick.</summary>
        [FieldOffset(144)]
        public long Filled;

        [FieldOffset(152)]
        public long RefusedBefore;

        /// <summary>Cost of the calls admitted up to the last tick.</summary>
        [FieldOffset(160)]
        public double Admitted;
    }
}
