namespace HealthPass.Grains.Reports;

/// <summary>Scans of a day by verdict.</summary>
/// <param name="Allow">Answered allow.</param>
/// <param name="Check">Answered check.</param>
/// <param name="Deny">Answered deny.</param>
public sealed record ReportScans(long Allow, long Check, long Deny)
{
    /// <summary>All of them.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long All => Allow + Check + Deny;
}
