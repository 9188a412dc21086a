using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Identity;

/// <summary>Wire names of <see cref="LinkWay"/>.</summary>
public static class LinkWays
{
    private static readonly WireNames<LinkWay> Wire = new([(LinkWay.Link, "link"), (LinkWay.Unlink, "unlink")]);

    /// <summary>The name on the wire and in the audit trail.</summary>
    /// <param name="way">The way.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this LinkWay way) => Wire.Of(way);

    /// <summary>Reads a wire name; the match is exact.</summary>
    /// <param name="text">The text.</param>
    /// <param name="way">What it names.</param>
    /// <returns>Whether it names one.</returns>
    public static bool TryParse(string? text, out LinkWay way) => Wire.TryParse(text, out way);
}
