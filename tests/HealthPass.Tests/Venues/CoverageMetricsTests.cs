using System.Diagnostics.Metrics;
using HealthPass.Grains.Venues.Coverage;
using HealthPass.Node;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Venues;

/// <summary>How venues stand, as whoever watches the nodes reads it.</summary>
public sealed class CoverageMetricsTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly CoverageStanding _standing;

    public CoverageMetricsTests()
    {
        _standing = new(_clock);
        _ = new CoverageMetrics(_services.GetRequiredService<IMeterFactory>(), _standing);
    }

    [Fact]
    public void The_categories_are_summed_and_told_by_state_alone()
    {
        _standing.Note([new(Samples.County.Code, "mall", 5, 3, 1, 2, 0, 4, 1, 0), new(Samples.County.Code, "hotel", 2, 2, 0, 1, 3, 0, 0, 1)]);
        Assert.Equal("expected 7, present 5, missing 2, in_review 1, active 3, quiet 3, silent 4, dead 1, suspended 1", Read());
    }

    [Fact]
    public void A_process_that_does_not_look_or_looks_no_more_tells_nothing()
    {
        Assert.Equal(string.Empty, Read());
        _standing.Note([]);
        Assert.StartsWith("expected 0, ", Read(), StringComparison.Ordinal);
        _clock.Advance(CoverageStanding.GoodFor);
        Assert.Equal(string.Empty, Read());
    }

    public void Dispose() => _services.Dispose();

    private string Read()
    {
        var told = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, _services.GetRequiredService<IMeterFactory>()))
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => told.Add($"{tags[0].Value} {value}"));
        listener.Start();
        listener.RecordObservableInstruments();
        return string.Join(", ", told);
    }
}
