using System.Formats.Cbor;

namespace HealthPass.Verification.Printed;

/// <summary>
/// A message with one signature (COSE_Sign1, RFC 9052). It is read strictly, and what printed codes may have is a question of its own
/// (<see cref="Fault"/>), so that the vectors of others, whose headers are freer, try the same reading and the same signed bytes.
/// </summary>
public sealed class CoseSign1
{
    /// <summary>ECDSA with SHA-256.</summary>
    public const long Es256 = -7;

    /// <summary>
    /// SM2 with SM3. COSE has no number for it: this one is of those below -65,536, which are for private use (RFC 9053, 11.1).
    /// </summary>
    public const long Sm2 = -65_540;

    /// <summary>Bytes of a signature over either curve: two numbers of 32.</summary>
    public const int SignatureSize = 64;

    private const CborTag Tag = (CborTag)18;
    private const CborTag TokenTag = (CborTag)61;
    private const int Parts = 4;
    private const int AlgorithmLabel = 1;
    private const int KeyIdLabel = 4;

    private readonly bool _isUnprotected;
    private bool _hasOther;
    private bool _hasLabels;

    private CoseSign1(ReadOnlyMemory<byte> header, ReadOnlyMemory<byte> payload, ReadOnlyMemory<byte> signature, bool isUnprotected) =>
        (Protected, Payload, Signature, _isUnprotected) = (header, payload, signature, isUnprotected);

    /// <summary>The protected header as it was signed.</summary>
    public ReadOnlyMemory<byte> Protected { get; }

    /// <summary>What is said.</summary>
    public ReadOnlyMemory<byte> Payload { get; }

    /// <summary>Who says so.</summary>
    public ReadOnlyMemory<byte> Signature { get; }

    /// <summary>The algorithm that the protected header names by a number, null for none.</summary>
    public long? Algorithm { get; private set; }

    /// <summary>The key that the protected header names, empty for none.</summary>
    public ReadOnlyMemory<byte> KeyId { get; private set; }

    /// <summary>Why a message that could be read is none of ours.</summary>
    public CoseFault Fault => _isUnprotected ? CoseFault.HeaderUnprotected
        : Algorithm is not (Es256 or Sm2) ? CoseFault.AlgorithmUnknown
        : KeyId.IsEmpty ? CoseFault.KeyIdMissing
        : _hasOther ? CoseFault.HeaderInvalid
        : Signature.Length != SignatureSize ? CoseFault.SignatureLength
        : CoseFault.None;

    /// <summary>Reads a message.</summary>
    /// <param name="bytes">Its bytes, with tag 18 and perhaps tag 61 (a token of RFC 8392) around it.</param>
    /// <param name="message">The message, null where it is none.</param>
    /// <returns>Why it is none.</returns>
    public static CoseFault TryRead(ReadOnlyMemory<byte> bytes, out CoseSign1? message)
    {
        message = null;
        try
        {
            return Read(bytes, out message);
        }
        catch (Exception error) when (IsUnreadable(error))
        {
            message = null;
            return error is CborContentException ? CoseFault.NotCbor : CoseFault.NotSign1;
        }
    }

    /// <summary>Makes a message.</summary>
    /// <param name="algorithm">The algorithm of the key.</param>
    /// <param name="keyId">The key's id.</param>
    /// <param name="payload">What is said.</param>
    /// <param name="sign">Signs.</param>
    /// <returns>Its bytes, tag 18 first.</returns>
    public static byte[] Make(long algorithm, ReadOnlySpan<byte> keyId, byte[] payload, Func<byte[], byte[]> sign)
    {
        ArgumentNullException.ThrowIfNull(sign);
        var header = new CborWriter(CborConformanceMode.Canonical);
        header.WriteStartMap(2);
        header.WriteInt32(AlgorithmLabel);
        header.WriteInt64(algorithm);
        header.WriteInt32(KeyIdLabel);
        header.WriteByteString(keyId);
        header.WriteEndMap();
        var signed = header.Encode();
        var message = new CborWriter(CborConformanceMode.Canonical);
        message.WriteTag(Tag);
        message.WriteStartArray(Parts);
        message.WriteByteString(signed);
        message.WriteStartMap(0);
        message.WriteEndMap();
        message.WriteByteString(payload);
        message.WriteByteString(sign(ToBeSigned(signed, payload)));
        message.WriteEndArray();
        return message.Encode();
    }

    /// <summary>The bytes that the signature is over: a header that says nothing counts as none, however it is written.</summary>
    public byte[] ToBeSigned() => ToBeSigned(_hasLabels ? Protected.Span : [], Payload.Span);

    /// <summary>Whether an error of the reader says that something is not what it should be.</summary>
    /// <param name="error">The error.</param>
    internal static bool IsUnreadable(Exception error) => error is CborContentException or InvalidOperationException or OverflowException;

    private static byte[] ToBeSigned(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload)
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

    private static CoseFault Read(ReadOnlyMemory<byte> bytes, out CoseSign1? message)
    {
        message = null;
        var reader = new CborReader(bytes, CborConformanceMode.Strict);
        if (ReadTags(reader) is not CoseFault.None and var fault)
        {
            return fault;
        }

        if (reader.PeekState() != CborReaderState.StartArray || reader.ReadStartArray() != Parts)
        {
            return CoseFault.NotSign1;
        }

        var header = reader.ReadDefiniteLengthByteString();
        if (reader.ReadStartMap() is not { } unprotected)
        {
            return CoseFault.NotSign1;
        }

        for (var i = 0; i < unprotected * 2; i++)
        {
            reader.SkipValue();
        }

        reader.ReadEndMap();
        message = new(header, reader.ReadDefiniteLengthByteString(), reader.ReadDefiniteLengthByteString(), unprotected > 0);
        reader.ReadEndArray();
        return reader.BytesRemaining > 0 ? CoseFault.Trailing : message.ReadHeader();
    }

    private static CoseFault ReadTags(CborReader reader)
    {
        if (reader.PeekState() != CborReaderState.Tag)
        {
            return CoseFault.TagMissing;
        }

        var tag = reader.ReadTag();
        if (tag == TokenTag)
        {
            if (reader.PeekState() != CborReaderState.Tag)
            {
                return CoseFault.TagMissing;
            }

            tag = reader.ReadTag();
            if (tag == TokenTag)
            {
                return CoseFault.TagRepeated;
            }
        }

        return tag != Tag ? CoseFault.TagMissing
            : reader.PeekState() == CborReaderState.Tag ? CoseFault.TagRepeated
            : CoseFault.None;
    }

    private CoseFault ReadHeader()
    {
        if (Protected.IsEmpty)
        {
            return CoseFault.None;
        }

        try
        {
            var reader = new CborReader(Protected, CborConformanceMode.Strict);
            if (reader.ReadStartMap() is not { } labels)
            {
                return CoseFault.HeaderInvalid;
            }

            _hasLabels = labels > 0;
            for (var i = 0; i < labels; i++)
            {
                ReadLabel(reader);
            }

            reader.ReadEndMap();
            return reader.BytesRemaining > 0 ? CoseFault.HeaderInvalid : CoseFault.None;
        }
        catch (Exception error) when (IsUnreadable(error))
        {
            return CoseFault.HeaderInvalid;
        }
    }

    private void ReadLabel(CborReader reader)
    {
        var label = reader.PeekState() is CborReaderState.UnsignedInteger or CborReaderState.NegativeInteger ? reader.ReadInt64() : Skip(reader);
        switch (label)
        {
            case AlgorithmLabel when reader.PeekState() is CborReaderState.UnsignedInteger or CborReaderState.NegativeInteger:
                Algorithm = reader.ReadInt64();
                break;
            case KeyIdLabel:
                KeyId = reader.ReadDefiniteLengthByteString();
                break;
            default:
                reader.SkipValue();
                _hasOther |= label != AlgorithmLabel;
                break;
        }
    }

    // A label that is a word.
    private static long Skip(CborReader reader)
    {
        reader.SkipValue();
        return long.MaxValue;
    }
}
