using HealthPass.Gate.Scans;

namespace HealthPass.Gate.Wire;

/// <summary>The words of the wire.</summary>
internal static class WireWords
{
    public const string KeyHeader = "X-Api-Key";
    public const string Hub = "hubs/gate";
    public const string Stream = "ScanStream";
    public const string Scan = "v1/scans";
    public const string Batch = "v1/scans/batch";
    public const string Late = "v1/scans/late";
    public const string Signers = "v1/bundles/keys";
    public const string Latest = "v1/bundles/latest";
    public const string Card = "card";

    /// <summary>The most scans in one call.</summary>
    public const int MaxBatch = 1000;

    public static string Of(GateDirection direction) => direction switch
    {
        GateDirection.In => "in",
        GateDirection.Out => "out",
        _ => "pass",
    };

    public static string Of(GateDecision decision) => decision switch
    {
        GateDecision.Allow => "allow",
        GateDecision.Check => "check",
        GateDecision.Deny => "deny",
        _ => "none",
    };

    /// <summary>A word that this build does not know is no verdict.</summary>
    public static GateDecision Decision(string? word) => word switch
    {
        "allow" => GateDecision.Allow,
        "check" => GateDecision.Check,
        "deny" => GateDecision.Deny,
        _ => GateDecision.None,
    };
}
