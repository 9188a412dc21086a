using System.Security.Cryptography;

namespace HealthPass.Grains.Staff;

/// <summary>
/// A first password in two parts, of which two administrators get one each: neither of them can use the account that they make
/// together. What is kept are hashes; the parts are drawn at random and long enough for that.
/// </summary>
public static class ActivationParts
{
    private const int Bytes = 9;
    private const char Mark = ':';
    private const char Joint = '-';

    /// <summary>Draws a part.</summary>
    /// <returns>Sixteen figures and letters without a hyphen.</returns>
    public static string Draw() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of a part.</summary>
    /// <param name="part">The part.</param>
    /// <returns>Its hash.</returns>
    public static string HashOf(string part) => Convert.ToHexStringLower(Secrets.HashOf(part));

    /// <summary>What is kept of both.</summary>
    /// <param name="first">The hash of one.</param>
    /// <param name="second">The hash of the other.</param>
    /// <returns>What <see cref="Hold"/> reads.</returns>
    public static string Of(string first, string second) => $"{first}{Mark}{second}";

    /// <summary>Whether a text is both parts, in the order in which they were given out, with a hyphen between.</summary>
    /// <param name="kept">What is kept.</param>
    /// <param name="password">The text.</param>
    /// <returns>False also where nothing is kept.</returns>
    public static bool Hold(string kept, string password)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(password);
        var hashes = kept.Split(Mark);
        var parts = password.Trim().Split(Joint);
        return hashes.Length == 2 && parts.Length == 2
            && CryptographicOperations.FixedTimeEquals(Convert.FromHexString(hashes[0]), Secrets.HashOf(parts[0]))
            & CryptographicOperations.FixedTimeEquals(Convert.FromHexString(hashes[1]), Secrets.HashOf(parts[1]));
    }
}
