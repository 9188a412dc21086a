using HealthPass.Kernel.Settings;

namespace HealthPass.Node;

/// <summary>The configuration section <c>HealthPass:Retention</c>.</summary>
internal sealed class RetentionSettings
{
    [InRange(1, 28, ErrorMessage = "HealthPass:Retention:ScanRecordDays must lie between {1} and {2}.")]
    public int ScanRecordDays { get; set; } = NodeOptions.DefaultScanRecordDays;
}
