using HealthPass.Kernel.Wire;

namespace HealthPass.Node;

/// <summary>Wire names of <see cref="UnreadyCause"/>.</summary>
public static class UnreadyCauses
{
    private static readonly WireNames<UnreadyCause> Wire = new(
    [
        (UnreadyCause.Starting, "starting"),
        (UnreadyCause.Database, "database"),
        (UnreadyCause.Audit, "audit"),
        (UnreadyCause.Journal, "journal"),
        (UnreadyCause.Shipping, "shipping"),
        (UnreadyCause.Draining, "draining"),
        (UnreadyCause.Isolated, "isolated"),
    ]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<UnreadyCause> All { get; } = Enum.GetValues<UnreadyCause>();

    /// <summary>The name in metrics.</summary>
    /// <param name="cause">The cause.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this UnreadyCause cause) => Wire.Of(cause);
}
