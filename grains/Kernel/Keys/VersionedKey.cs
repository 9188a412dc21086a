namespace HealthPass.Kernel.Keys;

/// <summary>A 256-bit key with the id that tokens and records carry.</summary>
/// <param name="Id">1 to 65,535, never used again.</param>
/// <param name="Key">32 bytes, base64 in the file.</param>
/// <param name="NotBefore">From when the key makes new tokens or records; until then it only opens those of nodes whose clock is ahead.</param>
public sealed record VersionedKey(ushort Id, byte[] Key, DateTimeOffset NotBefore);
