using HealthPass.Kernel.Venues;

namespace HealthPass.Kernel.Counting;

/// <summary>Who passed at a venue within an hour, by one node: cumulative.</summary>
/// <param name="Day">The day in Asia/Shanghai.</param>
/// <param name="Hour">The hour of the day, 0 to 23.</param>
/// <param name="Venue">The venue.</param>
/// <param name="Passages">Who passed.</param>
public readonly record struct VenueHour(DateOnly Day, int Hour, VenueId Venue, Passages Passages);
