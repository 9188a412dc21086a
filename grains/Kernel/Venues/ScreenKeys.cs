using System.Buffers.Binary;
using HealthPass.Kernel.Keys;

namespace HealthPass.Kernel.Venues;

/// <summary>Derives the keys of venues' screens: who holds one shows that a check-in was made before the screen, and nothing else.</summary>
/// <param name="sealer">Makes them: a key is the seal over the venue and the number of its screen.</param>
public sealed class ScreenKeys(Sealer sealer)
{
    /// <summary>Bytes of a key.</summary>
    public const int KeyBytes = 16;

    /// <summary>The key of the key file that a new one is derived from.</summary>
    public ushort Current => sealer.CurrentKey;

    /// <summary>Derives a key.</summary>
    /// <param name="venue">The venue.</param>
    /// <param name="screen">Which key.</param>
    /// <param name="key">Room for the key.</param>
    /// <returns>False where the venue has no screen, or what the key is derived from is no more in the key file.</returns>
    public bool TryDerive(VenueId venue, ScreenIssue screen, Span<byte> key)
    {
        if (screen.IsNone || sealer.MakeWith(SealPurpose.VenueScreen, new SealInput().Add(venue.ToGrainKey()).Add(screen.Number), screen.Key) is not { IsNone: false } seal)
        {
            return false;
        }

        BinaryPrimitives.WriteUInt64BigEndian(key, seal.High);
        BinaryPrimitives.WriteUInt64BigEndian(key[sizeof(ulong)..], seal.Low);
        return true;
    }

    /// <summary>Whether what a screen showed is a proof of about now.</summary>
    /// <param name="rule">The venue's rule.</param>
    /// <param name="proof">What was shown, null for nothing.</param>
    /// <param name="unixSeconds">The time.</param>
    public bool IsProof(VenueRule rule, ulong? proof, long unixSeconds)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Span<byte> key = stackalloc byte[KeyBytes];
        return proof is { } shown && TryDerive(rule.VenueId, rule.Screen, key) && ScreenCode.IsProof(key, shown, unixSeconds);
    }
}
