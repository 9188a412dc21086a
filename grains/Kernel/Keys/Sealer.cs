namespace HealthPass.Kernel.Keys;

/// <summary>Makes and checks seals with the keys of this process.</summary>
/// <param name="keys">The keys.</param>
/// <param name="clock">Tells which key is in use.</param>
public sealed class Sealer(KeyRing keys, TimeProvider clock)
{
    /// <summary>Seals.</summary>
    /// <param name="purpose">What for.</param>
    /// <param name="what">What is sealed.</param>
    /// <returns>The seal.</returns>
    public Seal Make(SealPurpose purpose, SealInput what)
    {
        ArgumentNullException.ThrowIfNull(what);
        return keys.SealKey(clock.GetUtcNow()).Seal(purpose, what.Bytes);
    }

    /// <summary>Whether a seal is the one of what it stands under.</summary>
    /// <param name="purpose">What for.</param>
    /// <param name="what">What should have been sealed.</param>
    /// <param name="seal">The seal.</param>
    /// <returns>False also where its key is gone.</returns>
    public bool Holds(SealPurpose purpose, SealInput what, Seal seal)
    {
        ArgumentNullException.ThrowIfNull(what);
        return !seal.IsNone && keys.FindSealKey(seal.Key) is { } key && key.Seal(purpose, what.Bytes) == seal;
    }
}
