using System.Collections.Immutable;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Health;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Venues.Reviews;

/// <summary>What a review's grain stores.</summary>
[GenerateSerializer, Alias("venue-review-state")]
internal sealed class VenueReviewState : ICaseState
{
    [Id(0)]
    public string State { get; set; } = CaseFlow.None;

    [Id(1)]
    public VenueReviewDraft? Draft { get; set; }

    [Id(2)]
    public DateTimeOffset OpenedAt { get; set; }

    [Id(3)]
    public string? Answer { get; set; }

    /// <summary>Who has checked it at a level since it was submitted.</summary>
    [Id(4)]
    public List<string> Checkers { get; set; } = [];

    /// <summary>Who passed it, sealed.</summary>
    [Id(5)]
    public Approval? Approval { get; set; }

    [Id(6)]
    public int Done { get; set; }

    [Id(7)]
    public CaseRecord? Record { get; set; }

    string? ICaseState.Opener => Draft?.Applicant is { IsChannel: false, Name: var account } ? account : null;

    RegionCode ICaseState.Region => Draft?.Asked.Region ?? default;

    IReadOnlyList<string> ICaseState.Barred => Checkers;

    ImmutableArray<CaseEvent> ICaseState.Remembered => [];
}
