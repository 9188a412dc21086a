using System.Globalization;

namespace HealthPass.Carriers.Sessions;

/// <summary>The gateways' clocks: those of the province.</summary>
internal static class GatewayTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>When something was by a gateway's clock.</summary>
    /// <param name="text">YYMMDDHHMM, with or without seconds.</param>
    /// <returns>Null where it is no time.</returns>
    public static DateTimeOffset? Read(string text) =>
        DateTime.TryParseExact(text, ["yyMMddHHmm", "yyMMddHHmmss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? new(time, Offset) : null;

    /// <summary>A time as a gateway's clock shows it.</summary>
    /// <param name="time">The time.</param>
    /// <param name="format">How it is written.</param>
    public static string Write(DateTimeOffset time, string format) => time.ToOffset(Offset).ToString(format, CultureInfo.InvariantCulture);
}
