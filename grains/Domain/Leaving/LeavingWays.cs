using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Leaving;

/// <summary>Wire names of <see cref="LeavingWay"/>.</summary>
public static class LeavingWays
{
    private static readonly WireNames<LeavingWay> Wire = new(
    [
        (LeavingWay.Resident, "resident"),
        (LeavingWay.Channel, "channel"),
        (LeavingWay.Paper, "paper"),
    ]);

    /// <summary>The name on the wire and in the audit trail.</summary>
    /// <param name="way">The way.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this LeavingWay way) => Wire.Of(way);
}
