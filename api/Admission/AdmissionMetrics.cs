using System.Diagnostics.Metrics;

namespace HealthPass.Api.Admission;

/// <summary>What the gate does, for whoever watches the meter <c>HealthPass</c>. Read when asked for: a refusal pays nothing.</summary>
internal sealed class AdmissionMetrics
{
    private readonly AdmissionGate _gate;
    private long _delay;

    public AdmissionMetrics(IMeterFactory meters, AdmissionGate gate)
    {
        _gate = gate;
        var meter = meters.Create("HealthPass");
        _ = meter.CreateObservableCounter("healthpass.admission.rejected", RejectedByClass, "{call}", "Calls turned away because of overload.");
        _ = meter.CreateObservableCounter("healthpass.admission.admitted", AdmittedByClass, "{show}", "Work admitted, counted in shows.");
        _ = meter.CreateObservableGauge("healthpass.admission.under_way", UnderWayByClass, "{call}", "Calls admitted and not done.");
        _ = meter.CreateObservableGauge("healthpass.admission.delay", () => Delay.TotalSeconds, "s", "How long work waits for a thread.");
    }

    /// <summary>How long work waits for a thread.</summary>
    public TimeSpan Delay
    {
        get => new(Volatile.Read(ref _delay));
        set => Volatile.Write(ref _delay, value.Ticks);
    }

    /// <summary>All calls turned away.</summary>
    public long Refused
    {
        get
        {
            var sum = 0L;
            for (var i = 0; i < CallClasses.Count; i++)
            {
                sum += _gate.RefusedOf((CallClass)i);
            }

            return sum;
        }
    }

    private IEnumerable<Measurement<long>> RejectedByClass() => ByClass(_gate.RefusedOf);

    private IEnumerable<Measurement<double>> AdmittedByClass() => ByClass(_gate.AdmittedOf);

    private IEnumerable<Measurement<long>> UnderWayByClass() => ByClass(_gate.UnderWayOf);

    private static IEnumerable<Measurement<T>> ByClass<T>(Func<CallClass, T> read)
        where T : struct =>
        Enum.GetValues<CallClass>().Select(callClass =>
            new Measurement<T>(read(callClass), new KeyValuePair<string, object?>("class", CallClasses.NameOf(callClass))));
}
