using HealthPass.Kernel.People;
using HealthPass.Verification.Late;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Standing;

namespace HealthPass.Verification.Remote;

/// <summary>
/// Shows and scans for processes that have no board of their own. It is answered by the silo that the message reaches,
/// on that silo's board and journal, exactly as a call to that silo's own API would be.
/// </summary>
[Alias("verification")]
public interface IVerificationGrain : IGrainWithIntegerKey
{
    /// <summary>Makes a health code.</summary>
    /// <param name="person">The person.</param>
    /// <returns>The code, or nobody's status.</returns>
    /// <exception cref="NodeIsolatedException">The silo has lost touch with its cluster; another may answer.</exception>
    [Alias("show"), ResponseTimeout("00:00:10")]
    Task<RemoteShow> Show(PersonId person);

    /// <summary>Makes a health code for a channel to hand over.</summary>
    /// <param name="person">The person.</param>
    /// <param name="channel">The channel's bit.</param>
    /// <returns>The code, or nobody's status: also where the channel may not show the person.</returns>
    /// <exception cref="NodeIsolatedException">The silo has lost touch with its cluster; another may answer.</exception>
    [Alias("show-for"), ResponseTimeout("00:00:10")]
    Task<RemoteShow> ShowFor(PersonId person, uint channel);

    /// <summary>Answers a scan once its record is on the silo's disk.</summary>
    /// <param name="request">The scan.</param>
    /// <returns>The outcome.</returns>
    [Alias("scan"), ResponseTimeout("00:00:10")]
    Task<ScanOutcome> Scan(ScanRequest request);

    /// <summary>Answers scans that came in one call.</summary>
    /// <param name="requests">The scans.</param>
    /// <returns>The outcomes in the same order.</returns>
    [Alias("scan-many"), ResponseTimeout("00:00:10")]
    Task<ScanOutcome[]> ScanMany(ScanRequest[] requests);

    /// <summary>Records scans that a gate brought later.</summary>
    /// <param name="scans">The scans.</param>
    /// <returns>The outcomes in the same order.</returns>
    [Alias("record-late"), ResponseTimeout("00:00:30")]
    Task<LateOutcome[]> RecordLate(LateScan[] scans);
}
