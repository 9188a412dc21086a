using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Venues.Measures;

/// <summary>Wire names of <see cref="VenueMeasure"/>, and what each makes of a venue.</summary>
public static class VenueMeasures
{
    private static readonly WireNames<VenueMeasure> Wire = new(
    [
        (VenueMeasure.Suspend, "suspend"),
        (VenueMeasure.Resume, "resume"),
        (VenueMeasure.End, "end"),
    ]);

    /// <summary>The name on the wire and in the audit trail.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this VenueMeasure measure) => Wire.Of(measure);

    /// <summary>Reads a wire name; the match is exact.</summary>
    /// <param name="text">A wire name.</param>
    /// <param name="measure">The measure when the text names one.</param>
    /// <returns>Whether it does.</returns>
    public static bool TryParse(string? text, out VenueMeasure measure) => Wire.TryParse(text, out measure);

    /// <summary>What a venue is afterwards.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>Its standing.</returns>
    public static VenueStanding Standing(this VenueMeasure measure) => measure switch
    {
        VenueMeasure.Suspend => VenueStanding.Suspended,
        VenueMeasure.Resume => VenueStanding.InUse,
        _ => VenueStanding.Ended,
    };

    /// <summary>Whether a venue in a standing can be the subject of a measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="standing">What the venue is.</param>
    /// <returns>Whether it would change anything.</returns>
    public static bool Fits(this VenueMeasure measure, VenueStanding standing) => measure switch
    {
        VenueMeasure.Suspend => standing == VenueStanding.InUse,
        VenueMeasure.Resume => standing == VenueStanding.Suspended,
        _ => standing is VenueStanding.InUse or VenueStanding.Suspended,
    };

    /// <summary>What lists say of it.</summary>
    internal static string Label(this VenueMeasure measure) => measure switch
    {
        VenueMeasure.Suspend => "停用场所：",
        VenueMeasure.Resume => "恢复场所：",
        _ => "注销场所：",
    };
}
