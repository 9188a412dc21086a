using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace HealthPass.Kernel.Keys.National;

/// <summary>
/// A key that signs as GB/T 32918.2 says (SM2 with SM3) on the curve that GB/T 32918.5 recommends, ready on any thread. Signatures are
/// the two numbers r and s, 32 bytes each.
/// </summary>
public sealed class Sm2Key : IDisposable
{
    /// <summary>Who signs, in the hash that stands before every message: the one that GM/T 0009 gives where nobody has another.</summary>
    public const string SignerId = "1234567812345678";

    // More bits than the order has.
    private const int DrawnBytes = 48;

    private static readonly X9ECParameters Curve = CustomNamedCurves.GetByOid(GMObjectIdentifiers.sm2p256v1);
    private static readonly ECNamedDomainParameters Domain = new(GMObjectIdentifiers.sm2p256v1, Curve);

    private readonly ECPublicKeyParameters _public;
    private readonly ThreadLocal<(SM2Signer Signing, SM2Signer Checking)> _signers;

    /// <summary>Takes a key.</summary>
    /// <param name="d">The private number, from 1 to the order less two.</param>
    /// <param name="random">Draws what each signature needs; null for the system's.</param>
    internal Sm2Key(BigInteger d, SecureRandom? random = null)
    {
        _public = new(Domain.G.Multiply(d).Normalize(), Domain);
        var point = _public.Q.Normalize();
        (X, Y) = (point.AffineXCoord.GetEncoded(), point.AffineYCoord.GetEncoded());
        var own = new ParametersWithRandom(new ECPrivateKeyParameters(d, Domain), random ?? new SecureRandom());
        _signers = new(() => (Ready(true, own), Ready(false, _public)));
    }

    /// <summary>The public point's first coordinate, 32 bytes.</summary>
    public ReadOnlyMemory<byte> X { get; }

    /// <summary>The public point's second coordinate, 32 bytes.</summary>
    public ReadOnlyMemory<byte> Y { get; }

    /// <summary>The key that a secret stands for: the same at every node, and after every start.</summary>
    /// <param name="secret">Bytes that are nobody else's.</param>
    public static Sm2Key Of(byte[] secret)
    {
        ArgumentNullException.ThrowIfNull(secret);

        // As for P-256 (FIPS 186-5, A.2.1), with SM3 and to one number less: a private key of SM2 is below the order less one.
        var drawn = new BigInteger(1, Sm3.Expand(secret, DrawnBytes, "SM2 private key"u8));
        return new(drawn.Mod(Domain.N.Subtract(BigInteger.Two)).Add(BigInteger.One));
    }

    /// <summary>The public key as X.509 writes it.</summary>
    public byte[] ExportSubjectPublicKeyInfo() => SubjectPublicKeyInfoFactory.CreateSubjectPublicKeyInfo(_public).GetDerEncoded();

    /// <summary>Signs.</summary>
    /// <param name="what">The bytes.</param>
    /// <returns>64 bytes.</returns>
    public byte[] Sign(ReadOnlySpan<byte> what)
    {
        var signer = _signers.Value.Signing;
        signer.BlockUpdate(what);
        return signer.GenerateSignature();
    }

    /// <summary>Whether a signature is this key's.</summary>
    /// <param name="what">The bytes.</param>
    /// <param name="signature">The signature.</param>
    public bool Holds(ReadOnlySpan<byte> what, ReadOnlySpan<byte> signature)
    {
        var signer = _signers.Value.Checking;
        signer.BlockUpdate(what);
        return signer.VerifySignature(signature.ToArray());
    }

    /// <inheritdoc />
    public void Dispose() => _signers.Dispose();

    private static SM2Signer Ready(bool isSigning, Org.BouncyCastle.Crypto.ICipherParameters key)
    {
        var signer = new SM2Signer(PlainDsaEncoding.Instance);
        signer.Init(isSigning, new ParametersWithID(key, System.Text.Encoding.ASCII.GetBytes(SignerId)));
        return signer;
    }
}
