using System.Security.Cryptography;
using System.Text;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Staff.Factors;

/// <summary>
/// Seals what factors are checked with, for the account and the factor: whoever reaches the database reads no secret, and puts no key of his own or of
/// another account in its place.
/// </summary>
/// <param name="keys">The keys of this process.</param>
/// <param name="clock">Tells which key is in use.</param>
public sealed class FactorSealer(KeyRing keys, TimeProvider clock)
{
    private readonly SecretSealer _sealer = new(keys, clock);

    /// <summary>Seals.</summary>
    /// <param name="userName">The account.</param>
    /// <param name="id">The factor, or the session that sets it up.</param>
    /// <param name="secret">The secret.</param>
    /// <returns>What is kept.</returns>
    public byte[] Seal(string userName, Guid id, ReadOnlySpan<byte> secret) => _sealer.Seal(Associated(userName, id), secret);

    /// <summary>Opens.</summary>
    /// <param name="userName">The account.</param>
    /// <param name="id">The factor, or the session that sets it up.</param>
    /// <param name="kept">What is kept.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="CryptographicException">It was altered, moved, or its key is gone.</exception>
    public byte[] Open(string userName, Guid id, ReadOnlySpan<byte> kept) => _sealer.Open(Associated(userName, id), kept);

    private static byte[] Associated(string userName, Guid id) => Encoding.UTF8.GetBytes($"healthpass-factor {userName} {id}");
}
