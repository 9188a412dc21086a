using System.Collections.Immutable;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Health;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Venues.Measures;

/// <summary>What a measure's grain stores.</summary>
[GenerateSerializer, Alias("venue-measure-state")]
internal sealed class MeasureState : ICaseState
{
    [Id(0)]
    public string State { get; set; } = CaseFlow.None;

    [Id(1)]
    public MeasureDraft? Draft { get; set; }

    [Id(2)]
    public DateTimeOffset OpenedAt { get; set; }

    /// <summary>Who decided, sealed.</summary>
    [Id(3)]
    public Approval? Approval { get; set; }

    [Id(4)]
    public int Done { get; set; }

    [Id(5)]
    public CaseRecord? Record { get; set; }

    string? ICaseState.Opener => Draft?.RequestedBy;

    RegionCode ICaseState.Region => Draft?.Region ?? default;

    ImmutableArray<CaseEvent> ICaseState.Remembered => [];
}
