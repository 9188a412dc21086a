using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Counting;

/// <summary>Numbers of several regions that are told together are of one day: around midnight some may still be of the day before.</summary>
public static class SnapshotDays
{
    /// <summary>The newest day of some.</summary>
    /// <param name="numbers">Numbers of at least one region.</param>
    public static DateOnly NewestOf(IEnumerable<RegionSnapshot> numbers) => numbers.Max(region => region.Day);

    /// <summary>A region's numbers on a day: of a day that its grain has not come to yet, nothing is counted.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="day">Their day or a later one.</param>
    public static RegionSnapshot On(RegionSnapshot numbers, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return numbers.Day == day
            ? numbers
            : numbers with { Day = day, AsOf = DateTimeOffset.FromUnixTimeMilliseconds(ShanghaiDay.StartOf(day)), Active = 0, Shows = 0, Allow = 0, Check = 0, Deny = 0 };
    }
}
