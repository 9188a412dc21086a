using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Rings;

/// <summary>A key that the database knows.</summary>
/// <param name="Key">Its name and fingerprint.</param>
/// <param name="SharedAt">Unix seconds at which every living node had it, from when on it makes something new; null until then.</param>
/// <param name="RetiredAt">Unix seconds at which an operator said that it may leave the key file; null while nobody has.</param>
public sealed record KeptPrint(KeyPrint Key, long? SharedAt, long? RetiredAt)
{
    /// <summary>Whether a key file must have it: something may have been made with it.</summary>
    public bool IsNeeded => SharedAt is not null && RetiredAt is null;
}
