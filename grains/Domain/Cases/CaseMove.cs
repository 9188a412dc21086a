using HealthPass.Grains.Audit;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Cases;

/// <summary>A row of a work-flow: who may take a case from one state to another, and what goes with it.</summary>
/// <param name="From">Wire name of the state before.</param>
/// <param name="Action">Stable lower snake word.</param>
/// <param name="To">Wire name of the state after.</param>
public sealed record CaseMove(string From, string Action, string To)
{
    /// <summary>Who takes it.</summary>
    public CaseHand By { get; init; }

    /// <summary>The role that an official needs.</summary>
    public string? Role { get; init; }

    /// <summary>The lowest tier whose officials may; the matter of a case may ask for more.</summary>
    public RegionLevel LowestTier { get; init; } = RegionLevel.Village;

    /// <summary>What must lie in the official's region.</summary>
    public CaseScope Scope { get; init; }

    /// <summary>Whether it takes a second person: not the one who opened the case.</summary>
    public bool Second { get; init; }

    /// <summary>The action before, whose taker may not take this one either; null where it matters to nobody who took it.</summary>
    public string? NotBy { get; init; }

    /// <summary>Whether the case waits for it, so that it is on the desks of those who may take it.</summary>
    public bool Awaited { get; init; }

    /// <summary>The audit's word for it; null for what no person decides and nobody is told of.</summary>
    public AuditAction? Audit { get; init; }

    /// <summary>The clock that begins with it.</summary>
    public string? Opens { get; init; }

    /// <summary>The clock that ends with it.</summary>
    public string? Closes { get; init; }

    /// <summary>The clock that stands still from it on.</summary>
    public string? Pauses { get; init; }

    /// <summary>The clock that goes on from it on.</summary>
    public string? Resumes { get; init; }

    /// <summary>Whether the case goes up to the desk of the next tier.</summary>
    public bool Escalates { get; init; }
}
