using System.Collections.Immutable;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Health;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Appeals;

/// <summary>What an appeal's grain stores.</summary>
[GenerateSerializer, Alias("appeal-state")]
internal sealed class AppealState : ICaseState
{
    [Id(0)]
    public string State { get; set; } = CaseFlow.None;

    [Id(1)]
    public AppealDraft? Draft { get; set; }

    [Id(2)]
    public DateTimeOffset OpenedAt { get; set; }

    /// <summary>What the person is told; while it waits for a second official what the first would tell.</summary>
    [Id(3)]
    public string? Answer { get; set; }

    [Id(4)]
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>The account that has asked for it to be upheld.</summary>
    [Id(5)]
    public string? UpheldBy { get; set; }

    /// <summary>Who approved that it is upheld, sealed.</summary>
    [Id(6)]
    public Approval? Approval { get; set; }

    [Id(7)]
    public int Done { get; set; }

    [Id(8)]
    public CaseRecord? Record { get; set; }

    // An agent who took the call may be an official as well, and is no second person then.
    string? ICaseState.Opener => Draft is { Voice: { Way: AppealWay.Hotline, Name: var agent } } ? agent : null;

    RegionCode ICaseState.Region => Draft?.Region ?? default;

    IReadOnlyList<string> ICaseState.Barred => Draft is not { } draft ? []
        : State == AppealFlow.Requested && UpheldBy is { } first ? [.. draft.Barred, first]
        : draft.Barred;

    ImmutableArray<CaseEvent> ICaseState.Remembered => [];
}
