namespace HealthPass.Api.Admission;

/// <summary>
/// Finds out how much can be done in a second. While work hardly waits for a thread there is no limit; when it keeps
/// waiting, the limit is what was just done, less a little; when the wait is over, the limit grows until it is lifted.
/// </summary>
internal sealed class CallBudget(AdmissionOptions options)
{
    // A wait counts only when none of these samples in a row was short: neither a collection nor a neighbour's burst is an overload.
    private const int SamplesToJudge = 5;

    // After a cut, as many samples again show what it did before the next one.
    private const int SamplesToSettle = 5;

    // While the wait falls this fast, what was cut is enough.
    private const double Draining = 0.8;

    private const double Cut = 0.9;
    private const double DeepCut = 0.7;
    private const double GrowthPerSecond = 1.5;
    private const double CalmSeconds = 1;

    private readonly double _ceiling = options.MaximumPerSecond > 0 ? options.MaximumPerSecond : double.PositiveInfinity;
    private readonly double _target = options.TargetDelay.TotalSeconds;
    private double _first;
    private double _shortest = double.PositiveInfinity;
    private double _seconds;
    private double _done;
    private double _calm;
    private int _samples;

    /// <summary>Cost that may be admitted in a second, infinite while nothing has to be limited.</summary>
    public double PerSecond { get; private set; } = options.MaximumPerSecond > 0 ? options.MaximumPerSecond : double.PositiveInfinity;

    /// <summary>Takes note of what a moment was like.</summary>
    /// <param name="seconds">How long it was.</param>
    /// <param name="delay">How long work waited for a thread.</param>
    /// <param name="admitted">Cost of the calls that were admitted.</param>
    /// <param name="refused">Whether a call was refused.</param>
    /// <param name="held">Whether refusals are held back, so that more callers are there than are heard.</param>
    public void Observe(double seconds, TimeSpan delay, double admitted, bool refused, bool held)
    {
        var wait = delay.TotalSeconds;
        _samples++;
        _first = double.IsPositiveInfinity(_shortest) ? wait : _first;
        _seconds += seconds;
        _done += admitted;
        _shortest = Math.Min(_shortest, wait);
        if (wait < _target / 2)
        {
            Grow(seconds, refused, held);
        }
        else
        {
            _calm = 0;
        }

        if (_samples < SamplesToJudge)
        {
            return;
        }

        var overloaded = _shortest > _target && wait > Draining * _first;
        if (overloaded)
        {
            var cut = _shortest > 4 * _target ? DeepCut : Cut;
            PerSecond = Math.Clamp(cut * Math.Min(PerSecond, _done / _seconds), options.MinimumPerSecond, _ceiling);
        }

        _samples = overloaded ? -SamplesToSettle : 0;
        _seconds = _done = 0;
        _shortest = double.PositiveInfinity;
    }

    private void Grow(double seconds, bool refused, bool held)
    {
        if (refused)
        {
            // Only a limit that is felt grows: nobody knows what lies beyond one that is not.
            PerSecond = Math.Min(PerSecond * Math.Exp(GrowthPerSecond * seconds), _ceiling);
            _calm = 0;
        }
        else if (!held && (_calm += seconds) >= CalmSeconds)
        {
            PerSecond = _ceiling;
        }
    }
}
