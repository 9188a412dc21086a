using System.Collections.Immutable;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Health;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Leaving;

/// <summary>What a withdrawal's grain stores: nothing that names the person.</summary>
[GenerateSerializer, Alias("leaving-state")]
internal sealed class LeavingState : ICaseState
{
    [Id(0)]
    public string State { get; set; } = CaseFlow.None;

    [Id(1)]
    public LeavingDraft? Draft { get; set; }

    [Id(2)]
    public DateTimeOffset OpenedAt { get; set; }

    /// <summary>Who decided that the registration ends, sealed.</summary>
    [Id(3)]
    public Approval? Approval { get; set; }

    [Id(4)]
    public int Done { get; set; }

    [Id(5)]
    public CaseRecord? Record { get; set; }

    string? ICaseState.Opener => Draft is { Way: LeavingWay.Paper, By: var first } ? first : null;

    RegionCode ICaseState.Region => Draft?.Region ?? default;

    IReadOnlyList<string> ICaseState.Barred => [];

    ImmutableArray<CaseEvent> ICaseState.Remembered => [];
}
