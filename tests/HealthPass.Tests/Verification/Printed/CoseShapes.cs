using System.Formats.Cbor;
using HealthPass.Verification.Printed;

namespace HealthPass.Tests.Verification.Printed;

/// <summary>Messages that are nearly of the form of printed codes, signed by the right key wherever that can be.</summary>
internal static class CoseShapes
{
    public static byte[] Make(string what, PrintedKey key, byte[] payload)
    {
        var writer = new CborWriter(CborConformanceMode.Lax);
        foreach (var tag in TagsOf(what))
        {
            writer.WriteTag((CborTag)tag);
        }

        var header = HeaderOf(what, key);
        writer.WriteStartArray(what switch { "an array without a length" => null, "five parts" => 5, _ => 4 });
        writer.WriteByteString(header);
        if (what == "the key in the unprotected header")
        {
            writer.WriteStartMap(1);
            writer.WriteInt32(4);
            writer.WriteByteString(key.KeyId.Span);
        }
        else
        {
            writer.WriteStartMap(0);
        }

        writer.WriteEndMap();
        WriteContent(writer, what, payload);
        writer.WriteByteString(SignatureOf(what, key, header, payload));
        if (what == "five parts")
        {
            writer.WriteNull();
        }

        writer.WriteEndArray();
        var bytes = writer.Encode();
        return what switch
        {
            "something behind it" => [.. bytes, 0x00],
            "the end is missing" => bytes[..^1],
            _ => bytes,
        };
    }

    public static byte[] ClaimsWith(string what, PrintedClaims claims)
    {
        if (what == "nothing")
        {
            return [];
        }

        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartMap(what switch { "a claim less" => 4, "a claim more" => 6, _ => 5 });
        writer.WriteInt32(1);
        writer.WriteTextString(what == "another issuer" ? "CN-YN" : PrintedClaims.Issuer);
        writer.WriteInt32(4);
        writer.WriteInt64(claims.ExpiresAt.ToUnixTimeSeconds());
        writer.WriteInt32(6);
        if (what == "a time that is a fraction")
        {
            writer.WriteDouble(claims.IssuedAt.ToUnixTimeSeconds() + 0.5);
        }
        else
        {
            writer.WriteInt64(claims.IssuedAt.ToUnixTimeSeconds());
        }

        writer.WriteInt32(7);
        writer.WriteByteString(claims.Code.ToByteArray(bigEndian: true).AsSpan(0, what == "a number of 8 bytes" ? 8 : 16));
        if (what == "a claim more")
        {
            writer.WriteInt32(8);
            writer.WriteInt32(8);
        }

        if (what != "a claim less")
        {
            writer.WriteInt32(-65_537);
            writer.WriteStartMap(3);
            writer.WriteInt32(1);
            writer.WriteInt32(what == "another kind" ? 2 : 1);
            writer.WriteInt32(2);
            writer.WriteTextString(claims.MaskedName);
            writer.WriteInt32(3);
            writer.WriteTextString(claims.MaskedDocument);
            writer.WriteEndMap();
        }

        writer.WriteEndMap();
        return writer.Encode();
    }

    private static ulong[] TagsOf(string what) => what switch
    {
        "tag 61 around it" => [61, 18],
        "no tag" => [],
        "another tag" => [98],
        "tag 61 alone" => [61],
        "tag 18 twice" => [18, 18],
        "tag 61 twice" => [61, 61, 18],
        _ => [18],
    };

    private static byte[] HeaderOf(string what, PrintedKey key)
    {
        var writer = new CborWriter(CborConformanceMode.Lax);
        var names = what switch
        {
            "no algorithm" => (int[])[4],
            "no key" or "the key in the unprotected header" => [1],
            "a header that names the key twice" => [1, 4, 4],
            "something more in the header" => [1, 4, 2],
            _ => [1, 4],
        };
        writer.WriteStartMap(what == "a header without a length" ? null : names.Length);
        foreach (var name in names)
        {
            writer.WriteInt32(name);
            switch (name)
            {
                case 1:
                    writer.WriteInt32(what == "another algorithm" ? -35 : -7);
                    break;
                case 4:
                    writer.WriteByteString(key.KeyId.Span);
                    break;
                default:
                    writer.WriteStartArray(1);
                    writer.WriteInt32(4);
                    writer.WriteEndArray();
                    break;
            }
        }

        writer.WriteEndMap();
        return what == "something behind the header" ? [.. writer.Encode(), 0x00] : writer.Encode();
    }

    private static void WriteContent(CborWriter writer, string what, byte[] payload)
    {
        switch (what)
        {
            case "content in pieces":
                writer.WriteStartIndefiniteLengthByteString();
                writer.WriteByteString(payload);
                writer.WriteEndIndefiniteLengthByteString();
                break;
            case "content elsewhere":
                writer.WriteNull();
                break;
            default:
                writer.WriteByteString(payload);
                break;
        }
    }

    private static byte[] SignatureOf(string what, PrintedKey key, byte[] header, byte[] payload)
    {
        var structure = new CborWriter();
        structure.WriteStartArray(4);
        structure.WriteTextString("Signature1");
        structure.WriteByteString(header);
        structure.WriteByteString([]);
        structure.WriteByteString(payload);
        structure.WriteEndArray();
        var signature = key.Sign(structure.Encode());
        return what switch
        {
            "a signature of 63 bytes" => signature[1..],
            "a signature of 65 bytes" => [0, .. signature],
            "a signature as X.509 has it" => [0x30, 0x44, 0x02, 0x20, .. signature[..32], 0x02, 0x20, .. signature[32..]],
            _ => signature,
        };
    }
}
