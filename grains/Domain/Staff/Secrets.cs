using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace HealthPass.Grains.Staff;

/// <summary>Keys and tokens: drawn at random, and kept as a hash alone.</summary>
public static class Secrets
{
    /// <summary>Draws one.</summary>
    /// <param name="bytes">How much of it is random.</param>
    /// <returns>The secret, safe in a URL.</returns>
    public static string New(int bytes) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));

    /// <summary>What is kept of it.</summary>
    /// <param name="secret">The secret.</param>
    /// <returns>SHA-256.</returns>
    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
