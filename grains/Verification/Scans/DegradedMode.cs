using HealthPass.Verification.Records;

namespace HealthPass.Verification.Scans;

/// <summary>Whether the node works without something that it usually has, so that what it tells is marked: the boards answer, and nobody else can be asked.</summary>
/// <param name="isOn">Tells; asked at every scan.</param>
public sealed class DegradedMode(Func<bool> isOn)
{
    /// <summary>The mark of a scan now.</summary>
    public ScanMarks Mark => isOn() ? ScanMarks.Degraded : ScanMarks.None;
}
