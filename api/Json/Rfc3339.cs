using System.Globalization;
using HealthPass.Grains.Regions;

namespace HealthPass.Api.Json;

/// <summary>Times as the API writes them: RFC 3339 with the province's offset and milliseconds.</summary>
internal static class Rfc3339
{
    public static string Format(DateTimeOffset time) =>
        time.ToOffset(ShanghaiDay.Offset).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    public static string? Format(DateTimeOffset? time) => time is { } value ? Format(value) : null;

    public static string Format(long unixMilliseconds) => Format(DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds));

    /// <summary>Reads a time that names its offset.</summary>
    public static bool TryParse(string? text, out DateTimeOffset time)
    {
        time = default;
        // A time without an offset would be read as local time of whatever machine this is.
        return text is { Length: >= 20 and <= 40 }
            && text[10] is 'T' or 't'
            && (text[^1] is 'Z' or 'z' || text[^6] is '+' or '-')
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }
}
