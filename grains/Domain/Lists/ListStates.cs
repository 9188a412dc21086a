using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Lists;

/// <summary>Wire names of <see cref="ListState"/>.</summary>
public static class ListStates
{
    private static readonly WireNames<ListState> Wire = new(
    [
        (ListState.Receiving, "receiving"),
        (ListState.Checked, "checked"),
        (ListState.Applying, "applying"),
        (ListState.Applied, "applied"),
    ]);

    /// <summary>The name on the wire.</summary>
    /// <param name="state">How far a list is.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this ListState state) => Wire.Of(state);
}
