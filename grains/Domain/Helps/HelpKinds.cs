using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Helps;

/// <summary>The wire names of <see cref="HelpKind"/>.</summary>
public static class HelpKinds
{
    private static readonly WireNames<HelpKind> Names = new(
    [
        (HelpKind.Applied, "applied"),
        (HelpKind.InPerson, "in_person"),
        (HelpKind.Shown, "shown"),
        (HelpKind.Family, "family"),
        (HelpKind.Printed, "printed"),
    ]);

    /// <summary>The wire name of a kind.</summary>
    /// <param name="kind">A defined kind.</param>
    /// <returns>The name in lower snake case.</returns>
    public static string ToWire(this HelpKind kind) => Names.Of(kind);
}
