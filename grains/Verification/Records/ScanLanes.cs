namespace HealthPass.Verification.Records;

/// <summary>
/// The lanes that scans are counted in: how the person was named to the gate, and beside that what was out of the ordinary. A scan is in one of the first
/// kind, and in any number of the second.
/// </summary>
public static class ScanLanes
{
    /// <summary>The lanes of a scan.</summary>
    /// <param name="means">How the person was named.</param>
    /// <param name="marks">What was out of the ordinary.</param>
    /// <returns>Wire names.</returns>
    public static IEnumerable<string> Of(ScanMeans means, ScanMarks marks) => marks.ToWire().Prepend(means.ToWire());
}
