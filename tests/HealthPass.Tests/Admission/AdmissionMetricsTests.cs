using System.Diagnostics.Metrics;
using HealthPass.Api.Admission;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HealthPass.Tests.Admission;

public sealed class AdmissionMetricsTests
{
    [Fact]
    public void What_is_admitted_is_read_off_the_buckets_as_they_are_filled()
    {
        var gate = new AdmissionGate(new());
        for (var i = 0; i < 3; i++)
        {
            Assert.True(gate.TryEnter(CallClass.Scan));
        }

        Assert.True(gate.TryEnter(CallClass.Show));
        Assert.Equal(3, gate.UnderWayOf(CallClass.Scan));
        Assert.Equal(0, gate.AdmittedOf(CallClass.Scan));
        gate.Tick(TimeSpan.FromMilliseconds(20), TimeSpan.Zero);
        gate.Tick(TimeSpan.FromMilliseconds(20), TimeSpan.Zero);
        Assert.Equal(3.0 * CallClasses.Costs[(int)CallClass.Scan], gate.AdmittedOf(CallClass.Scan));
        Assert.Equal(1, gate.AdmittedOf(CallClass.Show));
        Assert.Equal(0, gate.AdmittedOf(CallClass.Report));
    }

    [Fact]
    public void Every_class_has_its_line()
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var gate = new AdmissionGate(new());
        _ = new AdmissionMetrics(services.GetRequiredService<IMeterFactory>(), gate) { Delay = TimeSpan.FromMilliseconds(5) };
        var classes = new Dictionary<string, List<string?>>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, services.GetRequiredService<IMeterFactory>()))
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Note(instrument, tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Note(instrument, tags));
        listener.Start();
        listener.RecordObservableInstruments();
        foreach (var name in new[] { "healthpass.admission.rejected", "healthpass.admission.admitted", "healthpass.admission.under_way" })
        {
            Assert.Equal(["show", "scan", "hotline", "application", "report", "extra", "late"], classes[name]);
        }

        Assert.Single(classes["healthpass.admission.delay"]);

        void Note(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (!classes.TryGetValue(instrument.Name, out var of))
            {
                classes.Add(instrument.Name, of = []);
            }

            of.Add(tags.Length == 0 ? null : (string?)tags[0].Value);
        }
    }
}
