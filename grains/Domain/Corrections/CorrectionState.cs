using System.Collections.Immutable;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Health;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Corrections;

/// <summary>What a correction's grain stores.</summary>
[GenerateSerializer, Alias("correction-state")]
internal sealed class CorrectionState : ICaseState
{
    [Id(0)]
    public string State { get; set; } = CaseFlow.None;

    [Id(1)]
    public CorrectionDraft? Draft { get; set; }

    [Id(2)]
    public DateTimeOffset OpenedAt { get; set; }

    [Id(3)]
    public string? Answer { get; set; }

    [Id(4)]
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>The account that has asked for a second official.</summary>
    [Id(5)]
    public string? RequestedBy { get; set; }

    /// <summary>Who decided that it is put right, sealed.</summary>
    [Id(6)]
    public Approval? Approval { get; set; }

    [Id(7)]
    public int Done { get; set; }

    [Id(8)]
    public CaseRecord? Record { get; set; }

    // An agent who took the call may be an official as well, and is no second person then.
    string? ICaseState.Opener => Draft is { Voice: { Way: CorrectionWay.Hotline, Name: var agent } } ? agent : null;

    RegionCode ICaseState.Region => Draft?.Region ?? default;

    IReadOnlyList<string> ICaseState.Barred => State == CorrectionFlow.Requested && RequestedBy is { } first ? [first] : [];

    ImmutableArray<CaseEvent> ICaseState.Remembered => [];
}
