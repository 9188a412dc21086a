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

    /// <summary>Seals with a key that something was sealed with before.</summary>
    /// <param name="purpose">What for.</param>
    /// <param name="what">What is sealed.</param>
    /// <param name="key">The id of the key.</param>
    /// <returns>The seal, none where the key is gone.</returns>
    public Seal MakeWith(SealPurpose purpose, SealInput what, ushort key)
    {
        ArgumentNullException.ThrowIfNull(what);
        return keys.FindSealKey(key)?.Seal(purpose, what.Bytes) ?? default;
    }

    /// <summary>The id of the key that seals are made with now.</summary>
    public ushort CurrentKey => keys.SealKey(clock.GetUtcNow()).Id;

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
