using System.Security.Cryptography;

namespace HealthPass.Grains.Campaign.Texts.Links;

/// <summary>The tokens in the links of texts: each says which text was read, and nothing of whoever reads it.</summary>
public static class LinkTokens
{
    /// <summary>How many characters one has.</summary>
    public const int Length = 10;

    // 50 bits: of a billion that were given out, one guess in a million finds one. No look-alikes, as people type them.
    private const string Alphabet = "23456789abcdefghjkmnpqrstvwxyz";

    /// <summary>Draws one.</summary>
    /// <returns>The token.</returns>
    public static string Draw() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>Whether a text may be one.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether.</returns>
    public static bool IsOne(string? text) => text?.Length == Length && text.All(character => Alphabet.Contains(character, StringComparison.Ordinal));
}
