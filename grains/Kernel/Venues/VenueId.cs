using System.Security.Cryptography;
using HealthPass.Kernel.Text;

namespace HealthPass.Kernel.Venues;

/// <summary>The id of a venue: 64 random bits, written as 13 Crockford base-32 characters so that it can be read aloud.</summary>
/// <param name="Value">The id as a number; zero is no venue.</param>
[GenerateSerializer, Immutable, Alias("venue-id")]
public readonly record struct VenueId([property: Id(0)] ulong Value)
{
    private const int Length = 13;

    /// <summary>Draws a new id.</summary>
    /// <returns>A random id that is not zero.</returns>
    public static VenueId New()
    {
        Span<byte> bytes = stackalloc byte[8];
        ulong value;
        do
        {
            RandomNumberGenerator.Fill(bytes);
            value = BitConverter.ToUInt64(bytes);
        }
        while (value == 0);
        return new(value);
    }

    /// <summary>The id of a grain key.</summary>
    /// <param name="key">A key made by <see cref="ToGrainKey"/>.</param>
    /// <returns>The id.</returns>
    public static VenueId FromGrainKey(long key) => new(unchecked((ulong)key));

    /// <summary>
    /// Parses the text form as it is read aloud and typed: in either case, with what looks like a digit for the digit (O for 0; I and L for 1),
    /// in full-width forms, and with blanks, hyphens and marks that nobody sees around and between.
    /// </summary>
    /// <param name="text">13 characters that count.</param>
    /// <param name="id">The id when the text is one.</param>
    /// <returns>Whether the text has the form of a venue id.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out VenueId id) =>
        TryParseExact(text, out id)
        || (text.Length is >= Length and <= NumberText.MaxLength && NumberText.TryFold(text.ToString(), out var folded) && TryParseExact(folded, out id));

    private static bool TryParseExact(ReadOnlySpan<char> text, out VenueId id)
    {
        id = default;
        if (text.Length != Length || !Crockford.TryRead(text, out var value) || value == 0 || value > ulong.MaxValue)
        {
            return false;
        }

        id = new((ulong)value);
        return true;
    }

    /// <summary>The key of this venue's grain.</summary>
    /// <returns>The id as a signed number.</returns>
    public long ToGrainKey() => unchecked((long)Value);

    /// <summary>The text form.</summary>
    /// <returns>13 characters.</returns>
    public override string ToString() => string.Create(Length, Value, static (text, value) => Crockford.Write(value, text));
}
