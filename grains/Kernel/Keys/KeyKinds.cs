using HealthPass.Kernel.Wire;

namespace HealthPass.Kernel.Keys;

/// <summary>Wire names of <see cref="KeyKind"/>.</summary>
public static class KeyKinds
{
    private static readonly WireNames<KeyKind> Wire = new(
    [
        (KeyKind.Identity, "identity"),
        (KeyKind.Token, "token"),
        (KeyKind.Data, "data"),
        (KeyKind.Authority, "authority"),
        (KeyKind.Checkpoint, "checkpoint"),
    ]);

    /// <summary>The name in commands, sentences and metrics.</summary>
    /// <param name="kind">The kind.</param>
    public static string ToWire(this KeyKind kind) => Wire.Of(kind);
}
