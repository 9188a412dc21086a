using System.Text.Json.Serialization;

namespace HealthPass.Kernel.Keys;

/// <summary>A key with the id that tokens and records carry.</summary>
/// <param name="Id">1 to 65,535, never used again.</param>
/// <param name="Key">32 bytes, or as many as its suite has; base64 in the file.</param>
/// <param name="NotBefore">From when the key makes new tokens or records; until then it only opens those of nodes whose clock is ahead.</param>
/// <param name="Suite">What it is used with; not in the file for the default one.</param>
public sealed record VersionedKey(
    ushort Id,
    byte[] Key,
    DateTimeOffset NotBefore,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] KeySuite Suite = KeySuite.Default);
