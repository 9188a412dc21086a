using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Corrections;

/// <summary>Wire names of <see cref="CorrectionWay"/>.</summary>
public static class CorrectionWays
{
    private static readonly WireNames<CorrectionWay> Wire = new(
    [
        (CorrectionWay.Resident, "resident"),
        (CorrectionWay.Channel, "channel"),
        (CorrectionWay.Hotline, "hotline"),
    ]);

    /// <summary>The name on the wire and in the audit trail.</summary>
    /// <param name="way">The way.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this CorrectionWay way) => Wire.Of(way);
}
