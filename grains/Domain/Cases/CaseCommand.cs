using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Cases;

/// <summary>What somebody or something asks of a case.</summary>
internal sealed record CaseCommand(string Action)
{
    /// <summary>What asks.</summary>
    public CaseHand By { get; init; }

    /// <summary>The official who asks.</summary>
    public Official? Official { get; init; }

    /// <summary>In whose name the audit trail has it, where no official asks and no clock.</summary>
    public string? Applicant { get; init; }

    /// <summary>The region whose officials are asked from now on: where a case is opened that no official opens, or handed to another desk. Null leaves it where it is.</summary>
    public RegionCode? Desk { get; init; }

    /// <summary>What the official says with it.</summary>
    public string? Note { get; init; }

    /// <summary>What the audit trail says of it, put into JSON; names nobody.</summary>
    public object? Detail { get; init; }

    /// <summary>The tiers that the matter leaves it to; null for no such bound.</summary>
    public IReadOnlyList<RegionLevel>? Tiers { get; init; }

    /// <summary>Where each of those lives whom the case concerns, null for one whom nobody knows; null as a whole where it was not read.</summary>
    public IReadOnlyList<RegionCode?>? Subjects { get; init; }

    /// <summary>The clock that asks.</summary>
    public string? Clock { get; init; }

    /// <summary>Which step of the clock it is.</summary>
    public int Step { get; init; }
}
