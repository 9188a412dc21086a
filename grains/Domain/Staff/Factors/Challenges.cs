using System.Security.Cryptography;
using System.Text;

namespace HealthPass.Grains.Staff.Factors;

/// <summary>
/// What passkeys sign: 32 bytes drawn at random, and behind them, for an approval, the 32 bytes of the hash of what is approved.
/// The signature is then of that one thing.
/// </summary>
public static class Challenges
{
    /// <summary>How long an answer is awaited.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    private const int RandomBytes = 32;

    /// <summary>Whether a text is the hash of something that may be approved.</summary>
    /// <param name="effect">The text.</param>
    /// <returns>True for 64 figures of base 16 in small letters.</returns>
    public static bool IsEffect(string effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return effect.Length == 2 * SHA256.HashSizeInBytes && effect.All(character => char.IsAsciiHexDigitLower(character));
    }

    /// <summary>Draws one.</summary>
    /// <param name="effect">The hash of what it is for; empty for nothing in particular.</param>
    /// <returns>The challenge.</returns>
    public static byte[] Draw(string effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return [.. RandomNumberGenerator.GetBytes(RandomBytes), .. Convert.FromHexString(effect)];
    }

    /// <summary>What a passkey knows an account by: it tells nobody the name.</summary>
    /// <param name="userName">The account.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] HandleOf(string userName) => SHA256.HashData(Encoding.UTF8.GetBytes($"healthpass-staff {userName}"));
}
