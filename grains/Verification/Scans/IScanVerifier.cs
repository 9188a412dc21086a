namespace HealthPass.Verification.Scans;

/// <summary>Answers scans: on this node's board, or on that of a silo which this process is a client of.</summary>
public interface IScanVerifier
{
    /// <summary>Answers one scan.</summary>
    /// <param name="request">The scan.</param>
    /// <returns>A recorded verdict, or a fault and no record.</returns>
    ValueTask<ScanOutcome> ScanAsync(ScanRequest request);

    /// <summary>Answers scans that came in one call; they share one place in the journal.</summary>
    /// <param name="requests">The scans.</param>
    /// <param name="outcomes">Room for as many outcomes; each stands or falls alone. A scan whose outcome is a fault already is left alone.</param>
    /// <returns>A task that completes when every recorded scan is durable.</returns>
    Task ScanAsync(ReadOnlyMemory<ScanRequest> requests, Memory<ScanOutcome> outcomes);
}
