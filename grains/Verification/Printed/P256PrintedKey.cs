using System.Security.Cryptography;
using HealthPass.Kernel.Keys;

namespace HealthPass.Verification.Printed;

/// <summary>ES256. The framework's object is not thread-safe, so each thread has its own.</summary>
internal sealed class P256PrintedKey : PrintedKey
{
    private readonly ThreadLocal<ECDsa> _key;

    public P256PrintedKey(VersionedKey secret)
        : base(secret)
    {
        _key = new(() => P256Key.Of(secret.Key), trackAllValues: true);
        var own = _key.Value!;
        var point = own.ExportParameters(includePrivateParameters: false).Q;
        (X, Y) = (point.X!, point.Y!);
        KeyId = SHA256.HashData(own.ExportSubjectPublicKeyInfo()).AsMemory(0, IdSize);
    }

    public override long Algorithm => CoseSign1.Es256;

    public override ReadOnlyMemory<byte> KeyId { get; }

    public override ReadOnlyMemory<byte> X { get; }

    public override ReadOnlyMemory<byte> Y { get; }

    public override byte[] Sign(byte[] what) => _key.Value!.SignData(what, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    public override bool Holds(ReadOnlySpan<byte> what, ReadOnlySpan<byte> signature) =>
        _key.Value!.VerifyData(what, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    protected override void Dispose(bool isDisposing)
    {
        if (!isDisposing)
        {
            return;
        }

        foreach (var key in _key.Values)
        {
            key.Dispose();
        }

        _key.Dispose();
    }
}
