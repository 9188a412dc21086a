using HealthPass.Kernel.Regions;
using HealthPass.Verification.Records;

namespace HealthPass.Verification.CheckIns;

/// <summary>
/// Tells which check-ins may be those of a picture that was sent on: a pure function. In Zhengzhou in 2022 people who had never been there were led to scan
/// a forwarded venue code; so a doubt is written down, and decides nothing.
/// </summary>
internal static class CheckInDoubts
{
    private const int NightEnds = 5;

    /// <summary>The marks of a check-in.</summary>
    public static ScanMarks Of(in CheckInSigns signs, CheckInOptions options) =>
        (signs.HasScreen && !signs.IsProven ? ScanMarks.Unproven : 0)
        | (IsFar(signs, options) ? ScanMarks.Far : 0)
        | (signs.InThisMinute > (signs.Hour < NightEnds ? options.MostAMinuteAtNight : options.MostAMinute) ? ScanMarks.Hasty : 0);

    private static bool IsFar(in CheckInSigns signs, CheckInOptions options) =>
        IsElsewhere(signs.Phone, signs.Venue)
        || (IsElsewhere(signs.Before, signs.Venue) && signs.SinceBefore < TimeSpan.FromMinutes(options.MinutesBetweenCities));

    // A venue of the province itself lies in no city, and so is far from none.
    private static bool IsElsewhere(RegionCode region, RegionCode venue) =>
        region != default && venue.Level >= RegionLevel.City && region.Level >= RegionLevel.City && region.UpTo(RegionLevel.City) != venue.UpTo(RegionLevel.City);
}
