using System.Globalization;
using HealthPass.Kernel.Time;

namespace HealthPass.Api.Json;

/// <summary>Times as the API writes them: RFC 3339 with the province's offset and milliseconds.</summary>
internal static class Rfc3339
{
    // Further away a time cannot be counted on from, nor told in the province's time.
    private const int FirstYear = 1900;
    private const int LastYear = 9000;

    public static string Format(DateTimeOffset time) =>
        InProvince(time).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    public static string? Format(DateTimeOffset? time) => time is { } value ? Format(value) : null;

    public static string Format(long unixMilliseconds) => Format(DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds));

    /// <summary>A time in the province's offset; the last hours of the calendar, which have none there, as its end.</summary>
    public static DateTimeOffset InProvince(DateTimeOffset time) =>
        time.UtcDateTime > DateTime.MaxValue - ShanghaiDay.Offset ? new(DateTime.MaxValue, ShanghaiDay.Offset) : time.ToOffset(ShanghaiDay.Offset);

    /// <summary>Reads a time that names its offset, of the years 1900 to 9000.</summary>
    public static bool TryParse(string? text, out DateTimeOffset time)
    {
        time = default;
        // A time without an offset would be read as local time of whatever machine this is.
        return text is { Length: >= 20 and <= 40 }
            && text[10] is 'T' or 't'
            && (text[^1] is 'Z' or 'z' || text[^6] is '+' or '-')
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out time)
            && time.Year is >= FirstYear and <= LastYear;
    }
}
