namespace HealthPass.Api.Admission;

/// <summary>
/// How long a refusal is held back. Callers who keep to Retry-After never notice; for those who come back at once it is
/// what keeps refusing them from becoming the load itself.
/// </summary>
internal sealed class RetryPause(AdmissionOptions options)
{
    // Refusals may come to this part of what is served; from far below, the pause is shortened again.
    private const double Tolerated = 0.1;
    private const double Few = 0.03;
    private const double RoundSeconds = 0.1;
    private const double FirstSeconds = 0.1;
    private const double Rise = 1.5;
    private const double Fall = 0.9;

    private double _seconds;
    private double _refused;
    private double _admitted;

    /// <summary>Seconds that a refusal is held back now.</summary>
    public double Seconds { get; private set; }

    /// <summary>Takes note of what a moment was like.</summary>
    /// <param name="seconds">How long it was.</param>
    /// <param name="refused">Calls refused.</param>
    /// <param name="admitted">Cost of the calls that were admitted.</param>
    public void Observe(double seconds, double refused, double admitted)
    {
        _seconds += seconds;
        _refused += refused;
        _admitted += admitted;
        if (_seconds < RoundSeconds)
        {
            return;
        }

        var most = options.MaxPause.TotalSeconds;
        Seconds = _refused > Tolerated * _admitted ? Math.Min(Math.Max(Rise * Seconds, FirstSeconds), most)
            : _refused > Few * _admitted ? Seconds
            : Seconds * Fall < FirstSeconds / 2 ? 0
            : Seconds * Fall;
        _seconds = _refused = _admitted = 0;
    }
}
