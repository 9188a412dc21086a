using System.Buffers.Binary;
using System.Security.Cryptography;

namespace HealthPass.Kernel.Venues;

/// <summary>
/// What a venue's screen shows: the poster's code and behind it a proof that turns every 30 seconds, so that a picture of it is soon worth no more than
/// one of a poster. The proof is the first 64 bits of HMAC-SHA-256, under the screen's key, of the number of the step (eight bytes, the most significant
/// first) — as a counter of RFC 4226, of which RFC 6238 makes the time — written as 13 Crockford digits.
/// </summary>
public static class ScreenCode
{
    /// <summary>How long a proof is shown.</summary>
    public const int StepSeconds = 30;

    /// <summary>Characters of the proof.</summary>
    public const int ProofLength = 13;

    /// <summary>Characters of the code with its proof.</summary>
    public const int Length = PosterCode.Length + ProofLength;

    /// <summary>Steps before and after its own in which a proof is good: clocks differ, and a phone takes a moment.</summary>
    public const int Tolerance = 1;

    /// <summary>The step of a time.</summary>
    /// <param name="unixSeconds">The time.</param>
    public static long StepOf(long unixSeconds) => unixSeconds / StepSeconds;

    /// <summary>The proof of a step.</summary>
    /// <param name="key">The screen's key.</param>
    /// <param name="step">The step.</param>
    public static ulong ProofOf(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        _ = HMACSHA256.HashData(key, counter, mac);
        return BinaryPrimitives.ReadUInt64BigEndian(mac);
    }

    /// <summary>Whether a proof is one of about now.</summary>
    /// <param name="key">The screen's key.</param>
    /// <param name="proof">What was shown.</param>
    /// <param name="unixSeconds">The time.</param>
    public static bool IsProof(ReadOnlySpan<byte> key, ulong proof, long unixSeconds)
    {
        var step = StepOf(unixSeconds);
        for (var distance = -Tolerance; distance <= Tolerance; distance++)
        {
            if (ProofOf(key, step + distance) == proof)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is shown, without the address before it.</summary>
    /// <param name="code">The poster's code.</param>
    /// <param name="proof">The proof.</param>
    /// <returns>37 characters.</returns>
    public static string Text(PosterCode code, ulong proof) =>
        string.Concat(code.ToString(), string.Create(ProofLength, proof, static (text, shown) => Crockford.Write(shown, text)));
}
