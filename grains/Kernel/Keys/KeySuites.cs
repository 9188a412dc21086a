using System.Security.Cryptography;
using HealthPass.Kernel.Keys.National;
using HealthPass.Kernel.Wire;

namespace HealthPass.Kernel.Keys;

/// <summary>Wire names of <see cref="KeySuite"/>, and what keys of a suite are.</summary>
public static class KeySuites
{
    private const int DefaultBytes = 32;

    // A build that knows of no suites takes keys of 32 bytes alone: it refuses the file, and never takes such a key for one of AES.
    private const int NationalBytes = 48;

    private static readonly WireNames<KeySuite> Wire = new(
    [
        (KeySuite.Default, "default"),
        (KeySuite.National, "sm"),
    ]);

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> Names { get; } = Wire.All;

    /// <summary>The name in key files and commands.</summary>
    /// <param name="suite">The suite.</param>
    public static string ToWire(this KeySuite suite) => Wire.Of(suite);

    /// <summary>Reads a name.</summary>
    /// <param name="text">The name.</param>
    /// <param name="suite">The suite.</param>
    /// <returns>False for any other word.</returns>
    public static bool TryParse(string? text, out KeySuite suite) => Wire.TryParse(text, out suite);

    /// <summary>Bytes of a key.</summary>
    /// <param name="suite">The key's suite.</param>
    public static int KeyBytes(this KeySuite suite) => suite == KeySuite.National ? NationalBytes : DefaultBytes;

    /// <summary>Draws a key out of another by HKDF, with the hash of its suite.</summary>
    /// <param name="key">The other.</param>
    /// <param name="length">Bytes of the one.</param>
    /// <param name="info">What for.</param>
    internal static byte[] Derive(this VersionedKey key, int length, byte[] info) => key.Suite == KeySuite.National
        ? Sm3.Derive(key.Key, length, info)
        : HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Key, length, info: info);
}
