using System.Diagnostics.CodeAnalysis;
using System.Formats.Cbor;

namespace HealthPass.Verification.Printed;

/// <summary>What a printed code says: nothing that stays the same from one print to the next but a mask of name and document.</summary>
/// <param name="Code">The number of this print alone (<c>cti</c>), 16 random bytes.</param>
/// <param name="IssuedAt">From when it is good, in whole seconds (<c>iat</c>).</param>
/// <param name="ExpiresAt">Until when, in whole seconds (<c>exp</c>).</param>
/// <param name="MaskedName">First character and stars.</param>
/// <param name="MaskedDocument">First and last two characters.</param>
public readonly record struct PrintedClaims(Guid Code, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, string MaskedName, string MaskedDocument)
{
    /// <summary>Who issues (<c>iss</c>): the province, as ISO 3166-2 names it.</summary>
    public const string Issuer = "CN-SC";

    private const int IssuerClaim = 1;
    private const int ExpiresClaim = 4;
    private const int IssuedClaim = 6;
    private const int CodeClaim = 7;

    // Below -65,536 a number is for private use (RFC 8392, 9.1).
    private const int OwnClaim = -65_537;
    private const int Claims = 5;
    private const int KindLabel = 1;
    private const int NameLabel = 2;
    private const int DocumentLabel = 3;
    private const int OwnLabels = 3;
    private const uint Paper = 1;
    private const int CodeSize = 16;

    /// <summary>Writes them.</summary>
    /// <returns>CBOR as it can be written in one way alone.</returns>
    public byte[] Encode()
    {
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartMap(Claims);
        writer.WriteInt32(IssuerClaim);
        writer.WriteTextString(Issuer);
        writer.WriteInt32(ExpiresClaim);
        writer.WriteUInt32(checked((uint)ExpiresAt.ToUnixTimeSeconds()));
        writer.WriteInt32(IssuedClaim);
        writer.WriteUInt32(checked((uint)IssuedAt.ToUnixTimeSeconds()));
        writer.WriteInt32(CodeClaim);
        writer.WriteByteString(Code.ToByteArray(bigEndian: true));
        writer.WriteInt32(OwnClaim);
        writer.WriteStartMap(OwnLabels);
        writer.WriteInt32(KindLabel);
        writer.WriteUInt32(Paper);
        writer.WriteInt32(NameLabel);
        writer.WriteTextString(MaskedName);
        writer.WriteInt32(DocumentLabel);
        writer.WriteTextString(MaskedDocument);
        writer.WriteEndMap();
        writer.WriteEndMap();
        return writer.Encode();
    }

    /// <summary>Reads them.</summary>
    /// <param name="bytes">What was signed.</param>
    /// <param name="claims">The claims.</param>
    /// <returns>False for anything but all of them, each once, in the one way in which they can be written.</returns>
    public static bool TryDecode(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out PrintedClaims? claims)
    {
        claims = null;
        try
        {
            var reader = new CborReader(bytes, CborConformanceMode.Canonical);
            claims = Read(reader);
            return claims is not null && reader.BytesRemaining == 0;
        }
        catch (Exception error) when (CoseSign1.IsUnreadable(error))
        {
            return false;
        }
    }

    private static PrintedClaims? Read(CborReader reader)
    {
        if (reader.ReadStartMap() != Claims || reader.ReadInt32() != IssuerClaim || reader.ReadTextString() != Issuer || reader.ReadInt32() != ExpiresClaim)
        {
            return null;
        }

        var expires = reader.ReadUInt32();
        if (reader.ReadInt32() != IssuedClaim)
        {
            return null;
        }

        var issued = reader.ReadUInt32();
        if (reader.ReadInt32() != CodeClaim || reader.ReadDefiniteLengthByteString() is not { Length: CodeSize } code || reader.ReadInt32() != OwnClaim
            || reader.ReadStartMap() != OwnLabels || reader.ReadInt32() != KindLabel || reader.ReadUInt32() != Paper || reader.ReadInt32() != NameLabel)
        {
            return null;
        }

        var name = reader.ReadTextString();
        if (reader.ReadInt32() != DocumentLabel)
        {
            return null;
        }

        var document = reader.ReadTextString();
        reader.ReadEndMap();
        reader.ReadEndMap();
        return new(new(code.Span, bigEndian: true), DateTimeOffset.FromUnixTimeSeconds(issued), DateTimeOffset.FromUnixTimeSeconds(expires), name, document);
    }
}
