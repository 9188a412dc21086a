using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using HealthPass.Kernel.Time;

namespace HealthPass.Kernel.Calendar;

/// <summary>
/// The working days of the Chinese calendar, holidays and adjusted days off (调休) included. Working time runs through the 24
/// hours of every day that is worked and stands still on every other, so that half a day is a stretch of it like any.
/// </summary>
public sealed class WorkCalendar
{
    // No clock counts for longer: whatever asks for more has lost its way.
    private const int MostDays = 3_660;

    private readonly FrozenDictionary<DateOnly, bool> _days;
    private readonly FrozenSet<int> _years;

    internal WorkCalendar(IReadOnlyDictionary<DateOnly, bool> days)
    {
        _days = days.ToFrozenDictionary();
        _years = days.Keys.Select(day => day.Year).ToFrozenSet();
    }

    /// <summary>The years whose days off are known, in order.</summary>
    public IReadOnlyList<int> Years => [.. _years.Order()];

    /// <summary>Reads the days embedded in this assembly.</summary>
    /// <returns>The calendar.</returns>
    public static WorkCalendar Load()
    {
        using var text = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream("workdays.csv") ?? throw new InvalidOperationException("workdays.csv is not embedded."));
        return Parse(text);
    }

    /// <summary>Whether a day's year is known.</summary>
    /// <param name="day">The day.</param>
    /// <returns>False where only the day of the week tells.</returns>
    public bool Knows(DateOnly day) => _years.Contains(day.Year);

    /// <summary>Whether a day is worked.</summary>
    /// <param name="day">A civil day of the province.</param>
    /// <returns>What the year's arrangement says, else whether it is a day from Monday to Friday.</returns>
    public bool IsWorked(DateOnly day) =>
        _days.TryGetValue(day, out var worked) ? worked : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Counts on in working time.</summary>
    /// <param name="from">From when.</param>
    /// <param name="time">How long; a working day is 24 hours.</param>
    /// <returns>When that time has passed: the same hour so many working days later; counted from the next working day's first hour where it begins on a day off.</returns>
    public WorkingTime Add(DateTimeOffset from, TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        var day = ShanghaiDay.Of(from);
        var at = from.ToOffset(ShanghaiDay.Offset);
        var certain = true;
        for (var i = 0; i < MostDays; i++)
        {
            certain &= Knows(day);
            var midnight = Midnight(day.AddDays(1));
            if (IsWorked(day))
            {
                if (time <= midnight - at)
                {
                    return new(at + time, certain);
                }

                time -= midnight - at;
            }

            at = midnight;
            day = day.AddDays(1);
        }

        throw new ArgumentOutOfRangeException(nameof(time));
    }

    /// <summary>The working time between two instants.</summary>
    /// <param name="from">The earlier.</param>
    /// <param name="until">The later.</param>
    /// <returns>None where the second is not later.</returns>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset until)
    {
        var passed = TimeSpan.Zero;
        var last = ShanghaiDay.Of(until);
        for (var day = ShanghaiDay.Of(from); day <= last; day = day.AddDays(1))
        {
            if (IsWorked(day))
            {
                var begin = Midnight(day) > from ? Midnight(day) : from;
                var end = Midnight(day.AddDays(1)) < until ? Midnight(day.AddDays(1)) : until;
                passed += end > begin ? end - begin : TimeSpan.Zero;
            }
        }

        return passed;
    }

    /// <summary>Reads days from text of the form <c>day,worked,occasion</c>.</summary>
    /// <param name="text">A line a day below a heading; lines that begin with # say where they are from.</param>
    /// <returns>The calendar.</returns>
    internal static WorkCalendar Parse(TextReader text)
    {
        var days = new Dictionary<DateOnly, bool>();
        var headed = false;
        while (text.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (!headed)
            {
                headed = true;
                continue;
            }

            var fields = line.Split(',');
            days.Add(
                DateOnly.ParseExact(fields[0], "yyyy-MM-dd", CultureInfo.InvariantCulture),
                fields[1] switch
                {
                    "1" => true,
                    "0" => false,
                    _ => throw new InvalidDataException($"A day is worked (1) or not (0): '{line}'."),
                });
        }

        return new(days);
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), ShanghaiDay.Offset);
}
