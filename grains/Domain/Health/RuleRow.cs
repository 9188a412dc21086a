using System.Text.Json.Serialization;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Health;

/// <summary>One reason of a rule book: which colour it gives, what ends it, and what the person is told.</summary>
public sealed record RuleRow
{
    /// <summary>Number that boards and records keep, 1 to 255. Belongs to its code for ever, through all editions.</summary>
    public required byte Number { get; init; }

    /// <summary>Code that facts carry, for instance <c>SC05</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The colour the reason gives.</summary>
    public required Colour Colour { get; init; }

    /// <summary>The reason's name in Chinese, as in the table.</summary>
    public required string TitleZh { get; init; }

    /// <summary>The reason's name in English.</summary>
    public required string TitleEn { get; init; }

    /// <summary>Why the person has the colour, in plain Chinese.</summary>
    public required string ReasonZh { get; init; }

    /// <summary>Why the person has the colour, in plain English.</summary>
    public required string ReasonEn { get; init; }

    /// <summary>What the person should do now, in Chinese.</summary>
    public required string WhatToDoZh { get; init; }

    /// <summary>What the person should do now, in English.</summary>
    public required string WhatToDoEn { get; init; }

    /// <summary>Days of 24 hours from <see cref="DurationFrom"/> to the end; null when time alone does not end it.</summary>
    public int? DurationDays { get; init; }

    /// <summary>The event that the days count from; null exactly when there are none.</summary>
    public DurationAnchor? DurationFrom { get; init; }

    /// <summary>
    /// Days from the beginning of the fact before which the days above cannot end it; null for no such bound. An end set
    /// by the assignment and a withdrawal still can.
    /// </summary>
    public int? MinimumDays { get; init; }

    /// <summary>What ends the colour; empty only for green.</summary>
    public required IReadOnlyList<ReleaseKind> Releases { get; init; }

    /// <summary>Tiers whose officials may assign the reason: never the village; empty for green, which nobody assigns.</summary>
    public required IReadOnlyList<RegionLevel> AssignableBy { get; init; }

    /// <summary>Whether an assignment needs the number of a command document.</summary>
    public bool NeedsCommandDocument { get; init; }

    /// <summary>The edition that this row is from.</summary>
    [JsonIgnore]
    public string Edition { get; internal init; } = string.Empty;

    /// <summary>Whether something of this kind ends the colour.</summary>
    /// <param name="kind">The kind of release.</param>
    /// <returns>True when the row lists it.</returns>
    public bool ReleasedBy(ReleaseKind kind) => Releases.Contains(kind);

    /// <summary>Whether officials of a tier may assign the reason.</summary>
    /// <param name="tier">The official's tier.</param>
    /// <returns>True when the row lists it.</returns>
    public bool MayBeAssignedBy(RegionLevel tier) => AssignableBy.Contains(tier);
}
