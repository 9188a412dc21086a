namespace HealthPass.Api.Reports;

/// <summary>The forms that a report is answered in.</summary>
internal enum ReportFormat
{
    /// <summary>JSON.</summary>
    Json,

    /// <summary>CSV for Excel.</summary>
    Csv,

    /// <summary>An Excel workbook.</summary>
    Xlsx,
}
