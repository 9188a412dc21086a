namespace HealthPass.Grains.Reports;

/// <summary>Why a report is not corrected.</summary>
public enum ReportFault
{
    /// <summary>It is.</summary>
    None,

    /// <summary>The report ranks the whole province: nobody below corrects it.</summary>
    OutOfRegion,

    /// <summary>No report of that day was issued.</summary>
    Unknown,

    /// <summary>Another version was issued at the same time.</summary>
    IssuedMeanwhile,
}
