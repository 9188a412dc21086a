using System.Collections.Immutable;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Health;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Texts;

/// <summary>What the grain of a campaign of texts stores.</summary>
[GenerateSerializer, Alias("campaign-text-state")]
internal sealed class TextState : ICaseState
{
    [Id(0)]
    public string State { get; set; } = CaseFlow.None;

    [Id(1)]
    public TextDraft? Draft { get; set; }

    [Id(2)]
    public DateTimeOffset WrittenAt { get; set; }

    [Id(3)]
    public Approval? Approval { get; set; }

    [Id(4)]
    public int Done { get; set; }

    [Id(5)]
    public CaseRecord? Record { get; set; }

    string? ICaseState.Opener => Draft?.By;

    RegionCode ICaseState.Region => Draft?.Region ?? default;

    ImmutableArray<CaseEvent> ICaseState.Remembered => [];
}
