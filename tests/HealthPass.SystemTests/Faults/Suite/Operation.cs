namespace HealthPass.SystemTests.Faults.Suite;

/// <summary>A call that a client made and what it was told, with the moments between which it took effect, if it did.</summary>
/// <param name="Kind">apply, show, scan, colour.</param>
/// <param name="Node">Number of the node that was called.</param>
/// <param name="Began">When the call was sent, seconds since the suite began.</param>
/// <param name="Ended">When the answer was there.</param>
/// <param name="Status">HTTP status; 0 when there was no answer.</param>
/// <param name="Code">Code of the problem, or what broke.</param>
/// <param name="Person">Whom it was about.</param>
/// <param name="ScanId">The id the scan has: the gate's own, or the server's when it was answered.</param>
/// <param name="Colour">The colour answered.</param>
internal sealed record Operation(
    string Kind, int Node, double Began, double Ended, int Status, string? Code, string? Person, string? ScanId = null, string? Colour = null)
{
    public bool IsDone => Status is 200 or 201;

    /// <summary>Whether a scan may have been recorded though nobody was told.</summary>
    public bool IsUncertain => !IsDone && Status is 0 or 503;
}
