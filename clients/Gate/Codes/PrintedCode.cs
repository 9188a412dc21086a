using System.Buffers.Binary;
using System.Formats.Cbor;

namespace HealthPass.Gate.Codes;

/// <summary>
/// A printed code (COSE_Sign1 in Base45 behind <c>HP1:</c>), read strictly: in the one way in which it can be written.
/// </summary>
/// <param name="Algorithm">The algorithm that its header names.</param>
/// <param name="KeyId">The key that its header names.</param>
/// <param name="ToBeSigned">What the signature is over.</param>
/// <param name="Signature">64 bytes.</param>
/// <param name="Payload">The claims.</param>
internal sealed record PrintedCode(long Algorithm, ulong KeyId, byte[] ToBeSigned, byte[] Signature, ReadOnlyMemory<byte> Payload)
{
    public const long Es256 = -7;

    private const CborTag Tag = (CborTag)18;
    private const CborTag TokenTag = (CborTag)61;
    private const int Parts = 4;
    private const int MaxLength = 512;
    private const int KeyIdSize = 8;
    private const int SignatureSize = 64;
    private const int AlgorithmLabel = 1;
    private const int KeyIdLabel = 4;

    /// <summary>Reads a code.</summary>
    /// <param name="clean">The text, cleaned.</param>
    /// <returns>The code, null where it is none.</returns>
    public static PrintedCode? Read(string clean)
    {
        if (clean.Length > MaxLength || !Base45.TryDecode(clean.AsSpan(ReadCode.PrintedPrefix.Length), out var bytes))
        {
            return null;
        }

        try
        {
            return Read(new CborReader(bytes, CborConformanceMode.Strict));
        }
        catch (Exception error) when (IsUnreadable(error))
        {
            return null;
        }
    }

    internal static bool IsUnreadable(Exception error) => error is CborContentException or InvalidOperationException or OverflowException;

    private static PrintedCode? Read(CborReader reader)
    {
        var tag = reader.ReadTag();
        if ((tag == TokenTag ? reader.ReadTag() : tag) != Tag || reader.ReadStartArray() != Parts)
        {
            return null;
        }

        var header = reader.ReadDefiniteLengthByteString();
        if (reader.ReadStartMap() != 0)
        {
            return null;
        }

        reader.ReadEndMap();
        var payload = reader.ReadDefiniteLengthByteString();
        var signature = reader.ReadDefiniteLengthByteString().ToArray();
        reader.ReadEndArray();
        if (reader.BytesRemaining > 0 || signature.Length != SignatureSize || ReadHeader(new(header, CborConformanceMode.Strict)) is not { } named)
        {
            return null;
        }

        return new(named.Algorithm, named.KeyId, StructureOf(header.Span, payload.Span), signature, payload);
    }

    private static (long Algorithm, ulong KeyId)? ReadHeader(CborReader reader)
    {
        var (algorithm, key) = (default(long?), default(ulong?));
        if (reader.ReadStartMap() != 2)
        {
            return null;
        }

        for (var i = 0; i < 2; i++)
        {
            switch (reader.ReadInt64())
            {
                case AlgorithmLabel:
                    algorithm = reader.ReadInt64();
                    break;
                case KeyIdLabel when reader.ReadDefiniteLengthByteString() is { Length: KeyIdSize } id:
                    key = BinaryPrimitives.ReadUInt64BigEndian(id.Span);
                    break;
                default:
                    return null;
            }
        }

        reader.ReadEndMap();
        return reader.BytesRemaining == 0 && algorithm is { } known && key is { } named ? (known, named) : null;
    }

    private static byte[] StructureOf(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload)
    {
        var structure = new CborWriter(CborConformanceMode.Canonical);
        structure.WriteStartArray(Parts);
        structure.WriteTextString("Signature1");
        structure.WriteByteString(header);
        structure.WriteByteString([]);
        structure.WriteByteString(payload);
        structure.WriteEndArray();
        return structure.Encode();
    }
}
