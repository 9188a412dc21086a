using System.Collections.Immutable;
using HealthPass.Grains.Cases;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Staff.Accounts;

/// <summary>What the grain of a change of rights stores.</summary>
[GenerateSerializer, Alias("staff-change-state")]
internal sealed class StaffChangeState : ICaseState
{
    [Id(0)]
    public string State { get; set; } = CaseFlow.None;

    [Id(1)]
    public StaffChangeDraft? Draft { get; set; }

    [Id(2)]
    public DateTimeOffset CreatedAt { get; set; }

    [Id(3)]
    public string? Checker { get; set; }

    [Id(4)]
    public string SecondPart { get; set; } = string.Empty;

    [Id(5)]
    public int Done { get; set; }

    [Id(6)]
    public CaseRecord? Record { get; set; }

    /// <summary>Why what was granted could not be done in the end.</summary>
    [Id(7)]
    public StaffFault Fault { get; set; }

    string? ICaseState.Opener => Draft?.By.UserName;

    // Whoever grants it is in charge of what the account had and of what it gets.
    RegionCode ICaseState.Region => Draft is { } draft ? CaseRules.Common([draft.Before, draft.Region]) : default;

    ImmutableArray<CaseEvent> ICaseState.Remembered => [];
}
