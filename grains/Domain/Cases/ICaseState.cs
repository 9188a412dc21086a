using System.Collections.Immutable;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Cases;

/// <summary>The part of a grain's state by which it is a case.</summary>
internal interface ICaseState
{
    /// <summary>Wire name of the state.</summary>
    string State { get; set; }

    /// <summary>The account that opened the case, null before.</summary>
    string? Opener { get; }

    /// <summary>The region that the case belongs to.</summary>
    RegionCode Region { get; }

    /// <summary>Accounts that may not be the second person beside the opener: what they have done themselves is in question.</summary>
    IReadOnlyList<string> Barred => [];

    /// <summary>What every case keeps; null before it is opened, and in one that a build without it has stored.</summary>
    CaseRecord? Record { get; set; }

    /// <summary>What happened, newest first, as far as the kind's own fields tell it: all there is of a case that a build without a record has stored.</summary>
    ImmutableArray<CaseEvent> Remembered { get; }

    /// <summary>How much of the present work is done.</summary>
    int Done { get; set; }
}
