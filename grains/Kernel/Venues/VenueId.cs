using System.Security.Cryptography;

namespace HealthPass.Kernel.Venues;

/// <summary>The id of a venue: 64 random bits, written as 13 Crockford base-32 characters so that it can be read aloud.</summary>
/// <param name="Value">The id as a number; zero is no venue.</param>
[GenerateSerializer, Immutable, Alias("venue-id")]
public readonly record struct VenueId([property: Id(0)] ulong Value)
{
    private const int Length = 13;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

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

    /// <summary>Parses the text form; lower case is accepted.</summary>
    /// <param name="text">13 characters.</param>
    /// <param name="id">The id when the text is one.</param>
    /// <returns>Whether the text has the form of a venue id.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out VenueId id)
    {
        id = default;
        if (text.Length != Length)
        {
            return false;
        }

        UInt128 value = 0;
        foreach (var character in text)
        {
            var digit = DigitOf(character);
            if (digit < 0)
            {
                return false;
            }

            value = (value << 5) | (uint)digit;
        }

        if (value == 0 || value > ulong.MaxValue)
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
    public override string ToString() => string.Create(Length, Value, static (text, value) =>
    {
        for (var i = Length - 1; i >= 0; i--)
        {
            text[i] = Alphabet[(int)(value & 31)];
            value >>= 5;
        }
    });

    private static int DigitOf(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'z' => Alphabet.IndexOf((char)(character - 32), StringComparison.Ordinal),
        _ => Alphabet.IndexOf(character, StringComparison.Ordinal),
    };
}
