using System.Collections.Immutable;
using HealthPass.Grains.Cases;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Tasks.Dispatches;

/// <summary>What a dispatch's grain stores.</summary>
[GenerateSerializer, Alias("campaign-dispatch-state")]
internal sealed class DispatchState : ICaseState
{
    [Id(0)]
    public string State { get; set; } = CaseFlow.None;

    [Id(1)]
    public DispatchDraft? Draft { get; set; }

    [Id(2)]
    public DateTimeOffset OpenedAt { get; set; }

    [Id(3)]
    public DispatchProgress? Progress { get; set; }

    [Id(4)]
    public int Done { get; set; }

    [Id(5)]
    public CaseRecord? Record { get; set; }

    string? ICaseState.Opener => Draft?.DispatchedBy;

    RegionCode ICaseState.Region => Draft?.Region ?? default;

    // Neither who dispatched it nor who accepted it checks it again.
    IReadOnlyList<string> ICaseState.Barred => State == DispatchFlow.Recheck && Progress?.AcceptedBy is { } first ? [first] : [];

    ImmutableArray<CaseEvent> ICaseState.Remembered => [];
}
