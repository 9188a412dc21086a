using System.Buffers.Binary;
using System.Formats.Cbor;

namespace HealthPass.Gate.Codes;

/// <summary>What a printed code says.</summary>
/// <param name="Prefix">The first eight bytes of its number, by which bundles name those that were ended.</param>
/// <param name="IssuedAt">From when it is good.</param>
/// <param name="ExpiresAt">Until when.</param>
/// <param name="MaskedName">First character and stars.</param>
internal sealed record PrintedClaims(ulong Prefix, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, string MaskedName)
{
    private const string Issuer = "CN-SC";
    private const int IssuerClaim = 1;
    private const int ExpiresClaim = 4;
    private const int IssuedClaim = 6;
    private const int NumberClaim = 7;
    private const int OwnClaim = -65_537;
    private const int Claims = 5;
    private const int NumberSize = 16;

    /// <summary>Reads claims.</summary>
    /// <returns>The claims; null for anything but all of them, each once, in the one way in which they can be written.</returns>
    public static PrintedClaims? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var reader = new CborReader(bytes, CborConformanceMode.Canonical);
            var claims = Read(reader);
            return reader.BytesRemaining == 0 ? claims : null;
        }
        catch (Exception error) when (PrintedCode.IsUnreadable(error))
        {
            return null;
        }
    }

    private static PrintedClaims? Read(CborReader reader)
    {
        if (reader.ReadStartMap() != Claims || !Is(reader, IssuerClaim) || reader.ReadTextString() != Issuer || !Is(reader, ExpiresClaim))
        {
            return null;
        }

        var expires = reader.ReadUInt32();
        if (!Is(reader, IssuedClaim))
        {
            return null;
        }

        var issued = reader.ReadUInt32();
        if (!Is(reader, NumberClaim) || reader.ReadDefiniteLengthByteString() is not { Length: NumberSize } number
            || !Is(reader, OwnClaim) || reader.ReadStartMap() != 3 || !Is(reader, 1) || reader.ReadUInt32() != 1 || !Is(reader, 2))
        {
            return null;
        }

        var name = reader.ReadTextString();
        if (!Is(reader, 3))
        {
            return null;
        }

        _ = reader.ReadTextString();
        reader.ReadEndMap();
        reader.ReadEndMap();
        return new(BinaryPrimitives.ReadUInt64BigEndian(number.Span), DateTimeOffset.FromUnixTimeSeconds(issued), DateTimeOffset.FromUnixTimeSeconds(expires), name);
    }

    private static bool Is(CborReader reader, int label) => reader.ReadInt32() == label;
}
