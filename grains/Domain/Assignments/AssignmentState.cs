using System.Collections.Immutable;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Health;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Assignments;

/// <summary>What an assignment's grain stores.</summary>
[GenerateSerializer, Alias("assignment-state")]
internal sealed class AssignmentState : ICaseState
{
    [Id(0)]
    public AssignmentStatus Status { get; set; }

    [Id(1)]
    public AssignmentDraft? Draft { get; set; }

    [Id(2)]
    public DateTimeOffset CreatedAt { get; set; }

    [Id(3)]
    public string? Checker { get; set; }

    [Id(4)]
    public DateTimeOffset? CheckedAt { get; set; }

    [Id(5)]
    public int Done { get; set; }

    [Id(6)]
    public CaseRecord? Record { get; set; }

    /// <summary>Who approved it and what they saw, sealed; none before, and in what a build without seals has stored.</summary>
    [Id(7)]
    public Approval? Approval { get; set; }

    /// <summary>That it is to be undone; null where nobody asks for that.</summary>
    [Id(8)]
    public Reversal? Reversal { get; set; }

    string ICaseState.State
    {
        get => Status.ToWire();
        set => Status = AssignmentStatuses.Of(value);
    }

    string? ICaseState.Opener => Draft?.Maker.UserName;

    RegionCode ICaseState.Region => Draft?.Maker.Region ?? default;

    ImmutableArray<CaseEvent> ICaseState.Remembered => Draft is not { } draft
        ? []
        :
        [
            .. Checker is { } checker && CheckedAt is { } at
                ? [new CaseEvent(at, Status == AssignmentStatus.Rejected ? AssignmentFlow.Reject : AssignmentFlow.Approve, checker, null)]
                : (CaseEvent[])[],
            new(CreatedAt, AssignmentFlow.Create, draft.Maker.UserName, null),
        ];
}
