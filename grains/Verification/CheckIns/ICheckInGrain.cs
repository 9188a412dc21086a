namespace HealthPass.Verification.CheckIns;

/// <summary>
/// Takes the check-ins (自主扫码) of one venue, keyed by it: one place in the cluster sees all of them, so that nobody is counted twice within a quarter of
/// an hour and a minute's crowd is counted whole.
/// </summary>
[Alias("check-ins")]
public interface ICheckInGrain : IGrainWithIntegerKey
{
    /// <summary>Records a check-in; it is on disk when this returns.</summary>
    /// <param name="request">Who read which code.</param>
    /// <returns>The verdict, or why nothing was recorded.</returns>
    [Alias("check-in"), ResponseTimeout("00:00:10")]
    Task<CheckInOutcome> CheckIn(CheckInRequest request);
}
