using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Seals;

/// <summary>The mark that from a time on nothing without a seal is taken.</summary>
/// <param name="ClosedAt">Unix seconds.</param>
/// <param name="Seal">The seal over it.</param>
public sealed record SealEraMark(long ClosedAt, Seal Seal)
{
    /// <summary>A mark.</summary>
    /// <param name="closedAt">Unix seconds.</param>
    /// <param name="sealer">Seals it.</param>
    /// <returns>The mark.</returns>
    public static SealEraMark Of(long closedAt, Sealer sealer)
    {
        ArgumentNullException.ThrowIfNull(sealer);
        return new(closedAt, sealer.Make(SealPurpose.Era, new SealInput().Add(closedAt)));
    }

    /// <summary>Whether nodes of this cluster have set it.</summary>
    /// <param name="sealer">Checks it.</param>
    /// <returns>Whether its seal holds.</returns>
    public bool Holds(Sealer sealer)
    {
        ArgumentNullException.ThrowIfNull(sealer);
        return sealer.Holds(SealPurpose.Era, new SealInput().Add(ClosedAt), Seal);
    }
}
