using System.Buffers.Binary;
using System.Security.Cryptography;
using HealthPass.Grains.Campaign.Texts.Phones;

namespace HealthPass.Grains.Campaign.Texts.Messages;

/// <summary>
/// Chooses by chance who gets no text for a while, so that what it does can be told from what would have happened anyway. The same phone of a campaign is
/// always on the same side, whichever carrier names it.
/// </summary>
public static class HoldOut
{
    private const int TextBytes = 16;
    private const uint Hundred = 100;

    /// <summary>Whether a phone is held out.</summary>
    /// <param name="textId">The campaign.</param>
    /// <param name="phone">The phone.</param>
    /// <param name="percent">Of a hundred so many are.</param>
    /// <returns>Whether.</returns>
    public static bool Has(Guid textId, PhonePseudonym phone, int percent)
    {
        Span<byte> input = stackalloc byte[TextBytes + PhonePseudonym.Size];
        _ = textId.TryWriteBytes(input, bigEndian: true, out _);
        phone.Write(input[TextBytes..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _ = SHA256.HashData(input, hash);

        // Of 2^32 values 96 make one hundredth more likely than another, by one in 43 million.
        return BinaryPrimitives.ReadUInt32BigEndian(hash) % Hundred < percent;
    }
}
