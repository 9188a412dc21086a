namespace HealthPass.Grains.Counting.Targets;

/// <summary>Why a target is not set.</summary>
public enum TargetFault
{
    /// <summary>It is set.</summary>
    None,

    /// <summary>The day lies in the past, or too far ahead.</summary>
    DayOutside,

    /// <summary>It wants nothing.</summary>
    Nothing,

    /// <summary>The rate of adoption is none.</summary>
    AdoptionRateOutside,

    /// <summary>The share of venues is none.</summary>
    VenueCoverageOutside,
}
