using System.Buffers.Binary;
using System.Security.Cryptography;
using HealthPass.Kernel.Keys;

namespace HealthPass.Verification.Printed;

/// <summary>A key that signs printed codes, ready on any thread: the framework's object is not thread-safe, so each thread has its own.</summary>
public sealed class PrintedKey : IDisposable
{
    /// <summary>Bytes of a key's id in a code.</summary>
    public const int IdSize = 8;

    private readonly ThreadLocal<ECDsa> _key;

    /// <summary>Prepares a key.</summary>
    /// <param name="secret">Its secret.</param>
    public PrintedKey(VersionedKey secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        Number = secret.Id;
        NotBefore = secret.NotBefore;
        _key = new(() => P256Key.Of(secret.Key), trackAllValues: true);
        var own = _key.Value!;
        var point = own.ExportParameters(includePrivateParameters: false).Q;
        (X, Y) = (point.X!, point.Y!);
        KeyId = SHA256.HashData(own.ExportSubjectPublicKeyInfo()).AsMemory(0, IdSize);
    }

    /// <summary>The number of the token key that it follows from.</summary>
    public ushort Number { get; }

    /// <summary>From when it signs.</summary>
    public DateTimeOffset NotBefore { get; }

    /// <summary>What codes call it: the first 8 bytes of SHA-256 over its SubjectPublicKeyInfo.</summary>
    public ReadOnlyMemory<byte> KeyId { get; }

    /// <summary>The public point's first coordinate, 32 bytes.</summary>
    public ReadOnlyMemory<byte> X { get; }

    /// <summary>The public point's second coordinate, 32 bytes.</summary>
    public ReadOnlyMemory<byte> Y { get; }

    /// <summary>The id as a number, to look it up by.</summary>
    internal ulong Id => IdOf(KeyId.Span);

    /// <summary>The number that an id is.</summary>
    internal static ulong IdOf(ReadOnlySpan<byte> keyId) => BinaryPrimitives.ReadUInt64BigEndian(keyId);

    /// <summary>Signs.</summary>
    /// <param name="what">The bytes.</param>
    /// <returns>64 bytes.</returns>
    public byte[] Sign(byte[] what) => _key.Value!.SignData(what, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    /// <summary>Whether a signature is this key's.</summary>
    /// <param name="what">The bytes.</param>
    /// <param name="signature">The signature.</param>
    public bool Holds(ReadOnlySpan<byte> what, ReadOnlySpan<byte> signature) =>
        _key.Value!.VerifyData(what, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    /// <summary>Releases the keys of all threads.</summary>
    public void Dispose()
    {
        foreach (var key in _key.Values)
        {
            key.Dispose();
        }

        _key.Dispose();
    }
}
