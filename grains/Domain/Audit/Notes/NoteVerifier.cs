using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace HealthPass.Grains.Audit.Notes;

/// <summary>A public key of signed notes, with the name it goes by.</summary>
public sealed class NoteVerifier
{
    internal const int KeyBytes = 32;
    internal const int SignatureBytes = 64;

    private readonly byte[] _key;

    internal NoteVerifier(string name, NoteAlgorithm algorithm, byte[] key)
    {
        (Name, Algorithm, _key) = (name, algorithm, key);
        KeyId = IdOf(name, algorithm, key);
    }

    /// <summary>Whose key.</summary>
    public string Name { get; }

    /// <summary>What it signs.</summary>
    public NoteAlgorithm Algorithm { get; }

    /// <summary>The first bytes of its hash, by which a signature names it.</summary>
    public uint KeyId { get; }

    /// <summary>Reads a key as it is published: name, key id and key, with a plus between them.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out NoteVerifier? verifier)
    {
        verifier = null;
        if (text?.Trim().Split('+', 3) is not [{ Length: > 0 } name, var id, var key] || !IsName(name))
        {
            return false;
        }

        var bytes = new byte[KeyBytes + 2];
        if (!Convert.TryFromBase64String(key, bytes, out var length) || length != KeyBytes + 1
            || (NoteAlgorithm)bytes[0] is not (NoteAlgorithm.Ed25519 or NoteAlgorithm.CosignatureV1))
        {
            return false;
        }

        var parsed = new NoteVerifier(name, (NoteAlgorithm)bytes[0], bytes[1..length]);
        if (!uint.TryParse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var wanted) || wanted != parsed.KeyId)
        {
            return false;
        }

        verifier = parsed;
        return true;
    }

    /// <summary>Whether a name may stand in a note.</summary>
    public static bool IsName(string name) => name.Length is > 0 and <= 128 && name.All(letter => letter > ' ' && letter != '+' && letter < 127);

    /// <summary>Whether a signature is this key's, under this text.</summary>
    /// <param name="text">The note's text.</param>
    /// <param name="signature">The signature.</param>
    public bool Holds(string text, NoteSignature signature) => Holds(text, signature, out _);

    /// <summary>Whether a signature is this key's, under this text, and when a witness says it saw it.</summary>
    public bool Holds(string text, NoteSignature signature, out long seconds)
    {
        ArgumentNullException.ThrowIfNull(signature);
        seconds = 0;
        if (signature.Name != Name || signature.KeyId != KeyId)
        {
            return false;
        }

        var bytes = signature.Bytes;
        if (Algorithm == NoteAlgorithm.CosignatureV1)
        {
            if (bytes.Length != sizeof(long) + SignatureBytes)
            {
                return false;
            }

            seconds = BinaryPrimitives.ReadInt64BigEndian(bytes);
            text = Cosigned(text, seconds);
            bytes = bytes[sizeof(long)..];
        }

        var message = Encoding.UTF8.GetBytes(text);
        return bytes.Length == SignatureBytes && Ed25519.Verify(bytes, 0, _key, 0, message, 0, message.Length);
    }

    /// <summary>The key as it is published.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}+{KeyId:x8}+{Convert.ToBase64String([(byte)Algorithm, .. _key])}");

    // What a witness signs: that it saw the checkpoint, and when.
    internal static string Cosigned(string text, long seconds) => string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {seconds}\n{text}");

    private static uint IdOf(string name, NoteAlgorithm algorithm, byte[] key) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', (byte)algorithm, .. key]));
}
