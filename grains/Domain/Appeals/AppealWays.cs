using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Appeals;

/// <summary>Wire names of <see cref="AppealWay"/>.</summary>
public static class AppealWays
{
    private static readonly WireNames<AppealWay> Wire = new(
    [
        (AppealWay.Resident, "resident"),
        (AppealWay.Channel, "channel"),
        (AppealWay.Hotline, "hotline"),
    ]);

    /// <summary>The name on the wire and in the audit trail.</summary>
    /// <param name="way">The way.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this AppealWay way) => Wire.Of(way);
}
