using System.Text.Json.Serialization;

namespace HealthPass.Kernel.Keys;

/// <summary>
/// What a key of the key file is used with. It stands beside the key, and nowhere in what the key makes: whoever opens something takes the
/// algorithm from the key, and no message can name another.
/// </summary>
[JsonConverter(typeof(KeySuiteConverter))]
public enum KeySuite : byte
{
    /// <summary>AES-256-GCM, HMAC-SHA256, ECDSA over P-256 with SHA-256.</summary>
    Default = 0,

    /// <summary>The national algorithms (国密): SM4-GCM (GB/T 32907), HMAC-SM3 (GB/T 32905), SM2 (GB/T 32918).</summary>
    National = 1,
}
