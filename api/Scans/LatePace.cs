using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Problems;

namespace HealthPass.Api.Scans;

/// <summary>
/// How many late scans a node takes in a second, however idle it seems: gates that come back all at once bring hours of scans, and those who stand at a
/// gate now are not to wait for them.
/// </summary>
internal sealed class LatePace(AdmissionOptions options, TimeProvider clock)
{
    private const int MaxSpread = 4;

    private readonly KeyRate _rate = new(options.LateScansPerSecond, clock);

    /// <summary>Asks for a call to be taken, before its body is read.</summary>
    /// <returns>When to come back, null where it is taken.</returns>
    public Problem? Refuse() => _rate.TryUse(1)
        ? null
        : new(
            StatusCodes.Status429TooManyRequests, ProblemCodes.RateLimited,
            $"This node takes {options.LateScansPerSecond} late scans a second; wait as long as Retry-After says and send the same call again.",
            _rate.RetryAfterSeconds() + Random.Shared.Next(MaxSpread));

    /// <summary>Takes the scans of such a call off the pace. They may overdraw it: the next calls wait.</summary>
    /// <param name="scans">How many.</param>
    public void Take(int scans) => _ = _rate.TryUse(Math.Max(scans - 1, 0));
}
