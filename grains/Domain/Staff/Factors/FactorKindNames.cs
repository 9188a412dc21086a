using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Staff.Factors;

/// <summary>The words of <see cref="FactorKind"/>.</summary>
public static class FactorKindNames
{
    private static readonly WireNames<FactorKind> Names = new([(FactorKind.None, "none"), (FactorKind.Totp, "totp"), (FactorKind.Passkey, "passkey")]);

    /// <summary>The word.</summary>
    public static string ToWire(this FactorKind kind) => Names.Of(kind);
}
