using HealthPass.Kernel.Time;

namespace HealthPass.Demo.Days;

/// <summary>The time that the demo's people live by: the real time of the province, as the server and the wall have it.</summary>
internal static class ProvinceTime
{
    /// <summary>The time in the province.</summary>
    /// <returns>Date and time of day in Asia/Shanghai.</returns>
    public static DateTime Of(DateTimeOffset instant) => instant.ToOffset(ShanghaiDay.Offset).DateTime;
}
