namespace HealthPass.Gate.Offline;

/// <summary>What a gate says that decides by itself, in words that stay.</summary>
internal static class OfflineWords
{
    public const string Printed = "printed_code";
    public const string Live = "live_code_offline";
    public const string Document = "document_offline";
    public const string TestMissing = "test_missing";
    public const string BundleOld = "bundle_old";
    public const string ClockUnsure = "clock_unsure";
    public const string NotCheckable = "printed_code_not_checkable";
    public const string BundleMissing = "bundle_missing";
    public const string BundleTooOld = "bundle_too_old";
    public const string QueueFull = "queue_full";

    /// <summary>The reason in plain Chinese, as the service gives its own.</summary>
    public static string TextOf(string word) => word switch
    {
        Printed => "离线码签名有效，签发时为绿码。",
        Live => "断网期间无法核验健康码，请工作人员核实。",
        Document => "断网期间无法查询证件，请工作人员核实。",
        TestMissing => "断网期间查不到核酸检测结果，请工作人员核实。",
        BundleOld => "离线数据已超过24小时，请工作人员核实。",
        ClockUnsure => "设备时间不可信，请工作人员核实。",
        NotCheckable => "断网期间无法核验该离线码，请工作人员核实。",
        _ => string.Empty,
    };
}
