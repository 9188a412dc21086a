namespace HealthPass.Gate.Offline;

/// <summary>What became of one call with late scans.</summary>
/// <param name="Recorded">How many the service has now, or had already.</param>
/// <param name="Refused">How many it will never take.</param>
/// <param name="Fault">Why the call brought nothing forward; null where it did, or nothing was waiting.</param>
/// <param name="IsNarrower">Whether the next call will have fewer scans.</param>
internal sealed record UploadStep(int Recorded, int Refused, string? Fault, bool IsNarrower = false)
{
    public static readonly UploadStep Idle = new(0, 0, null);

    /// <summary>Whether something was taken off the queue.</summary>
    public bool Moved => Recorded + Refused > 0;
}
