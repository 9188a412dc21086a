using HealthPass.Api.Json;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Time;

namespace HealthPass.Api.Venues.Presence;

/// <summary>Puts who is in a venue into the shape that callers see.</summary>
internal static class PresencePresenter
{
    public static PresenceView Present(VenuePresence presence, DateTimeOffset now)
    {
        var (sum, capacity) = (presence.Sum, presence.Venue.Capacity);
        return new(
            presence.Venue.Rule.VenueId.ToString(),
            CalendarDay.Format(presence.Day),
            sum.In,
            sum.Out,
            sum.CheckIns,
            presence.Inside,
            capacity > 0 ? capacity : null,
            capacity > 0 && presence.Inside > capacity,
            CurveOf(presence, now),
            Rfc3339.Format(now));
    }

    // Hours that are not over yet are as of now; those to come are left out.
    private static List<HourView> CurveOf(VenuePresence presence, DateTimeOffset now)
    {
        var last = ShanghaiDay.Of(now) == presence.Day ? ShanghaiDay.HourOf(now.ToUnixTimeMilliseconds()) : Passages.Hours - 1;
        var (curve, inside) = (new List<HourView>(), 0);
        foreach (var (hour, passed) in Passages.Unpack(presence.Hours).Index().Take(last + 1))
        {
            inside = Math.Max(0, inside + passed.In - passed.Out);
            curve.Add(new(hour, passed.In, passed.Out, passed.CheckIns, presence.Inside is null ? null : inside));
        }

        return curve;
    }
}
