using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Marks;

/// <summary>
/// How applications changed after a mark, in new registrations a day of 10,000 residents who are not registered. Nobody was held out: it says
/// what came after, and not what came of it.
/// </summary>
/// <param name="MarkId">The mark.</param>
/// <param name="State"><c>not_enough_data</c> for fewer than 14 days before or 7 after, or a region without a population; nothing else is said then.</param>
/// <param name="Level">How many more came from that day on than the days before had led to.</param>
/// <param name="Slope">By how much that changed further with each day.</param>
/// <param name="Before">Days before that were looked at, 60 at most.</param>
/// <param name="After">Days after, the day itself among them.</param>
/// <param name="PlaceboLow">The least level that the same reckoning finds on days before, on which nothing happened; null where there are too few days to try any.</param>
/// <param name="PlaceboHigh">The greatest.</param>
/// <param name="Placebos">How many such days were tried.</param>
/// <param name="StandsOut">Whether it is more than chance: the interval of the level holds no zero, and no day before shows as much.</param>
public sealed record MarkEffectView(
    string MarkId, [property: AllowedValues("measured", "not_enough_data")] string State, IntervalView? Level, IntervalView? Slope, int Before, int After,
    double? PlaceboLow, double? PlaceboHigh, int Placebos, bool StandsOut);
