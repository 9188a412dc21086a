using System.Buffers.Binary;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace HealthPass.Grains.Audit.Notes;

/// <summary>A private key of signed notes.</summary>
public sealed class NoteSigner
{
    private readonly byte[] _seed;

    /// <summary>Prepares a key.</summary>
    /// <param name="name">Whose.</param>
    /// <param name="algorithm">What it signs.</param>
    /// <param name="seed">The 32 bytes of RFC 8032.</param>
    public NoteSigner(string name, NoteAlgorithm algorithm, byte[] seed)
    {
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentOutOfRangeException.ThrowIfNotEqual(seed.Length, NoteVerifier.KeyBytes);
        _seed = seed;
        var key = new byte[NoteVerifier.KeyBytes];
        Ed25519.GeneratePublicKey(seed, 0, key, 0);
        Verifier = new(name, algorithm, key);
    }

    /// <summary>The public key.</summary>
    public NoteVerifier Verifier { get; }

    /// <summary>Signs a note's text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="now">When, for a witness.</param>
    public NoteSignature Sign(string text, DateTimeOffset now)
    {
        if (Verifier.Algorithm == NoteAlgorithm.Ed25519)
        {
            return new(Verifier.Name, Verifier.KeyId, SignBytes(text));
        }

        var seconds = now.ToUnixTimeSeconds();
        var bytes = new byte[sizeof(long) + NoteVerifier.SignatureBytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, seconds);
        SignBytes(NoteVerifier.Cosigned(text, seconds)).CopyTo(bytes, sizeof(long));
        return new(Verifier.Name, Verifier.KeyId, bytes);
    }

    private byte[] SignBytes(string text)
    {
        var message = Encoding.UTF8.GetBytes(text);
        var signature = new byte[NoteVerifier.SignatureBytes];
        Ed25519.Sign(_seed, 0, message, 0, message.Length, signature, 0);
        return signature;
    }
}
