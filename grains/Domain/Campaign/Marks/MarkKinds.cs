using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Campaign.Marks;

/// <summary>Wire names of <see cref="MarkKind"/>.</summary>
public static class MarkKinds
{
    private static readonly WireNames<MarkKind> Kinds = new(
    [
        (MarkKind.Text, "text"),
        (MarkKind.Material, "material"),
        (MarkKind.Meeting, "meeting"),
        (MarkKind.Broadcast, "broadcast"),
        (MarkKind.Other, "other"),
    ]);

    /// <summary>The name on the wire.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this MarkKind kind) => Kinds.Of(kind);

    /// <summary>Reads a name.</summary>
    /// <param name="text">The name.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, out MarkKind kind) => Kinds.TryParse(text, out kind);
}
