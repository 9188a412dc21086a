using System.Diagnostics.Metrics;
using HealthPass.Grains.Venues.Coverage;

namespace HealthPass.Node;

/// <summary>How the province's venues stand with their codes, by state and nothing else: shown by the one node of a cluster that looks.</summary>
public sealed class CoverageMetrics
{
    /// <summary>Creates the instrument.</summary>
    /// <param name="meters">Makes the meter.</param>
    /// <param name="standing">Knows the figures.</param>
    public CoverageMetrics(IMeterFactory meters, CoverageStanding standing)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _ = meters.Create(NodeMetrics.MeterName).CreateObservableGauge(
            "healthpass.venues.coverage",
            () => standing.Current is { } figures ? ByState(figures) : [],
            "{venue}",
            "Places of the province that should have a code, that have one and that have none; and venues by how they stand. Shown by the one node that looks.");
    }

    private static IEnumerable<Measurement<long>> ByState(CoverageCell figures) =>
    [
        Of("expected", figures.Expected), Of("present", figures.Present), Of(CoverageState.Missing.ToWire(), figures.Missing),
        Of(CoverageState.InReview.ToWire(), figures.InReview), Of(CoverageState.Active.ToWire(), figures.Active), Of(CoverageState.Quiet.ToWire(), figures.Quiet),
        Of(CoverageState.Silent.ToWire(), figures.Silent), Of(CoverageState.Dead.ToWire(), figures.Dead), Of(CoverageState.Suspended.ToWire(), figures.Suspended),
    ];

    private static Measurement<long> Of(string state, long places) => new(places, new KeyValuePair<string, object?>("state", state));
}
