using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.People;

/// <summary>The wire names of <see cref="PersonEventKind"/>.</summary>
public static class PersonEventKinds
{
    private static readonly WireNames<PersonEventKind> Names = new(
    [
        (PersonEventKind.Applied, "applied"),
        (PersonEventKind.FactAdded, "fact_added"),
        (PersonEventKind.FactWithdrawn, "fact_withdrawn"),
        (PersonEventKind.ColourChanged, "colour_changed"),
        (PersonEventKind.Restored, "restored"),
        (PersonEventKind.Corrected, "corrected"),
    ]);

    /// <summary>The wire name of a kind.</summary>
    /// <param name="kind">A defined kind.</param>
    /// <returns>The name in lower snake case.</returns>
    public static string ToWire(this PersonEventKind kind) => Names.Of(kind);
}
