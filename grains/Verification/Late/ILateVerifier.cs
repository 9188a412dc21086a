namespace HealthPass.Verification.Late;

/// <summary>Records scans that gates bring later: on this node, or on a silo which this process is a client of.</summary>
public interface ILateVerifier
{
    /// <summary>Records scans that came in one call.</summary>
    /// <param name="scans">The scans.</param>
    /// <param name="outcomes">Room for as many outcomes; each stands or falls alone. A scan whose outcome is a fault already is left alone.</param>
    /// <returns>A task that completes when every recorded scan is durable.</returns>
    Task RecordAsync(ReadOnlyMemory<LateScan> scans, Memory<LateOutcome> outcomes);
}
