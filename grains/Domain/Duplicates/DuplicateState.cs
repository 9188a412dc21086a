using System.Collections.Immutable;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Health;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Duplicates;

/// <summary>What the grain of two registrations stores.</summary>
[GenerateSerializer, Alias("duplicate-state")]
internal sealed class DuplicateState : ICaseState
{
    [Id(0)]
    public string State { get; set; } = CaseFlow.None;

    [Id(1)]
    public DuplicateDraft? Draft { get; set; }

    [Id(2)]
    public DateTimeOffset FoundAt { get; set; }

    /// <summary>The account that has asked for a second official.</summary>
    [Id(3)]
    public string? RequestedBy { get; set; }

    [Id(4)]
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>That two officials decided that they are one person's, sealed.</summary>
    [Id(5)]
    public Approval? Approval { get; set; }

    [Id(6)]
    public int Done { get; set; }

    [Id(7)]
    public CaseRecord? Record { get; set; }

    string? ICaseState.Opener => null;

    RegionCode ICaseState.Region => Draft?.Region ?? default;

    IReadOnlyList<string> ICaseState.Barred => State == DuplicateFlow.Requested && RequestedBy is { } first ? [first] : [];

    ImmutableArray<CaseEvent> ICaseState.Remembered => [];
}
