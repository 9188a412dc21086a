namespace HealthPass.Kernel.Keys;

/// <summary>
/// A seal (封印): the first 128 bits of an HMAC (SHA-256 or SM3, as the key is) under a key that only nodes have. Whoever writes to the database alone can
/// neither make one nor move one to something else.
/// </summary>
/// <param name="Key">Id of the key; 0 for no seal.</param>
/// <param name="High">The first half.</param>
/// <param name="Low">The second half.</param>
[GenerateSerializer, Immutable, Alias("seal")]
public readonly record struct Seal([property: Id(0)] ushort Key, [property: Id(1)] ulong High, [property: Id(2)] ulong Low)
{
    /// <summary>Whether there is none.</summary>
    public bool IsNone => Key == 0;
}
