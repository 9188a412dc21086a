using System.Security.Cryptography;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Campaign.Texts;

/// <summary>What the second person approves, as a word that stands for all of it.</summary>
public static class TextEffect
{
    /// <summary>The word.</summary>
    /// <param name="textId">The campaign.</param>
    /// <param name="draft">As it was written.</param>
    /// <returns>64 hexadecimal digits, others for whatever else is written.</returns>
    public static string Of(Guid textId, TextDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return Convert.ToHexStringLower(SHA256.HashData(TextSeals.Add(new SealInput().Add(textId), draft).Bytes));
    }
}
