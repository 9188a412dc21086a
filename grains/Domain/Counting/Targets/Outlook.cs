namespace HealthPass.Grains.Counting.Targets;

/// <summary>Where a region stands against its target for adoption.</summary>
/// <param name="Missing">Persons still missing to the target, 0 when it is reached or there is none.</param>
/// <param name="ReachedOn">The day on which it is reached at the present pace; the day asked about when it is reached already; null for never, and where there is no target.</param>
/// <param name="NeededPerDay">Persons a day that it would take from now on to be in time; null when that day is past, or nothing is missing.</param>
/// <param name="Behind">Whether it is missed at the present pace.</param>
public sealed record Outlook(long Missing, DateOnly? ReachedOn, double? NeededPerDay, bool Behind)
{
    /// <summary>Where there is nothing to reach.</summary>
    public static readonly Outlook None = new(0, null, null, false);

    // What is further away than a lifetime is never.
    private const double MaxDays = 36_500;

    /// <summary>Works the outlook out.</summary>
    /// <param name="registered">Persons registered at the end of the day asked about.</param>
    /// <param name="population">Resident population, null where none is known.</param>
    /// <param name="rate">The target, registered ÷ population; null for none.</param>
    /// <param name="by">The day by which.</param>
    /// <param name="pacePerDay">Persons gained a day.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <returns>The outlook.</returns>
    public static Outlook Of(long registered, long? population, double? rate, DateOnly by, double pacePerDay, DateOnly asOf)
    {
        if (rate is not { } wanted || population is not { } people)
        {
            return None;
        }

        var missing = Math.Max(0, WantedOf(wanted, people) - registered);
        if (missing == 0)
        {
            return new(0, asOf, null, false);
        }

        var left = by.DayNumber - asOf.DayNumber;
        double? needed = left > 0 ? (double)missing / left : null;
        var days = pacePerDay > 0 ? Math.Ceiling(missing / pacePerDay) : double.PositiveInfinity;
        return days > MaxDays
            ? new(missing, null, needed, true)
            : new(missing, asOf.AddDays((int)days), needed, days > left);
    }

    /// <summary>How many persons a rate asks for.</summary>
    /// <param name="rate">The target, registered ÷ population.</param>
    /// <param name="population">Resident population.</param>
    /// <returns>Persons; a part of one counts as one.</returns>
    public static long WantedOf(double rate, long population) => (long)Math.Ceiling((decimal)rate * population);
}
