using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using HealthPass.Api.Problems;

namespace HealthPass.Api.Json;

/// <summary>Calendar days as the API reads and writes them: yyyy-MM-dd, in Asia/Shanghai.</summary>
internal static class CalendarDay
{
    private const string Form = "yyyy-MM-dd";

    public static string Format(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>Reads a day.</summary>
    /// <param name="text">The text.</param>
    /// <param name="field">What it is called, for the problem.</param>
    /// <param name="day">The day.</param>
    /// <param name="problem">What is wrong with it.</param>
    public static bool TryParse(string? text, string field, out DateOnly day, [NotNullWhen(false)] out Problem? problem)
    {
        // The first and the last years cannot be counted on from.
        var fits = DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is > 1970 and < 9000;
        problem = fits ? null : Problem.Invalid(ProblemCodes.FieldInvalid, $"'{field}' must be a day of the form yyyy-MM-dd.");
        return fits;
    }

    /// <summary>Reads a stretch of days, either end of which may be left out.</summary>
    /// <param name="from">The first day, or nothing for as many days back as are usual.</param>
    /// <param name="to">The last day, or nothing for today.</param>
    /// <param name="today">Today.</param>
    /// <param name="usual">Days in a stretch whose beginning is left out.</param>
    /// <param name="most">The most days that a stretch may have.</param>
    /// <param name="stretch">The stretch.</param>
    /// <param name="problem">What is wrong with it.</param>
    public static bool TryStretch(
        string? from, string? to, DateOnly today, int usual, int most, out (DateOnly From, DateOnly To) stretch, [NotNullWhen(false)] out Problem? problem)
    {
        stretch = default;
        var last = today;
        if (to is not null && !TryParse(to, nameof(to), out last, out problem))
        {
            return false;
        }

        var first = last.AddDays(1 - usual);
        if (from is not null && !TryParse(from, nameof(from), out first, out problem))
        {
            return false;
        }

        problem = first > last ? Problem.Invalid(ProblemCodes.FieldInvalid, "'from' must not lie behind 'to'.")
            : last.DayNumber - first.DayNumber >= most ? Problem.Invalid(ProblemCodes.FieldInvalid, $"At most {most} days may be asked for at once.")
            : null;
        stretch = (first, last);
        return problem is null;
    }
}
