namespace HealthPass.Api.Venues.Presence;

/// <summary>Who is in a venue, as far as its gates have counted.</summary>
/// <param name="VenueId">The venue.</param>
/// <param name="Day">The day in Asia/Shanghai, yyyy-MM-dd.</param>
/// <param name="In">Scans in of the day that were not answered deny.</param>
/// <param name="Out">Scans out of the day.</param>
/// <param name="CheckIns">People who read the venue's code themselves; nobody sees who of them leaves.</param>
/// <param name="Inside">Scans in less scans out of the day: scans are counted and not people, the day begins with nobody, and whoever leaves past no gate stays in it until midnight. Null where both ways are not scanned.</param>
/// <param name="Capacity">How many may be in at a time, null where nobody has said.</param>
/// <param name="OverCapacity">Whether more are in than may be.</param>
/// <param name="Hours">The day hour by hour, up to the hour that it is.</param>
/// <param name="AsOf">When this was read.</param>
public sealed record PresenceView(
    string VenueId, string Day, int In, int Out, int CheckIns, int? Inside, int? Capacity, bool OverCapacity, IReadOnlyList<HourView> Hours, string AsOf);
