using HealthPass.Kernel.Venues;

namespace HealthPass.Verification.Scans;

/// <summary>Why nobody is scanned at a venue that is not in use: whoever stands before its poster is told.</summary>
internal static class StandingFaults
{
    /// <summary>The fault of a standing.</summary>
    /// <param name="standing">Any but in use.</param>
    public static ScanFault Of(VenueStanding standing) => standing switch
    {
        VenueStanding.InReview => ScanFault.VenueInReview,
        VenueStanding.Suspended => ScanFault.VenueSuspended,
        _ => ScanFault.VenueEnded,
    };
}
