using System.Collections.Immutable;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Health;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Identity;

/// <summary>What a document link's grain stores.</summary>
[GenerateSerializer, Alias("link-case-state")]
internal sealed class LinkCaseState : ICaseState
{
    [Id(0)]
    public string State { get; set; } = CaseFlow.None;

    [Id(1)]
    public LinkDraft? Draft { get; set; }

    /// <summary>The account that asked.</summary>
    [Id(2)]
    public string? AskedBy { get; set; }

    [Id(3)]
    public DateTimeOffset AskedAt { get; set; }

    [Id(4)]
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>That two officials decided, sealed.</summary>
    [Id(5)]
    public Approval? Approval { get; set; }

    /// <summary>Whether it was approved and could not be any more.</summary>
    [Id(6)]
    public bool Missed { get; set; }

    [Id(7)]
    public int Done { get; set; }

    [Id(8)]
    public CaseRecord? Record { get; set; }

    string? ICaseState.Opener => AskedBy;

    RegionCode ICaseState.Region => Draft?.Region ?? default;

    ImmutableArray<CaseEvent> ICaseState.Remembered => [];
}
