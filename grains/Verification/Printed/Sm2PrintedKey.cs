using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Keys.National;

namespace HealthPass.Verification.Printed;

/// <summary>SM2 with SM3.</summary>
internal sealed class Sm2PrintedKey : PrintedKey
{
    private readonly Sm2Key _key;

    public Sm2PrintedKey(VersionedKey secret)
        : base(secret)
    {
        _key = Sm2Key.Of(secret.Key);
        KeyId = Sm3.HashOf(_key.ExportSubjectPublicKeyInfo()).AsMemory(0, IdSize);
    }

    public override long Algorithm => CoseSign1.Sm2;

    public override string? SignerId => Sm2Key.SignerId;

    public override ReadOnlyMemory<byte> KeyId { get; }

    public override ReadOnlyMemory<byte> X => _key.X;

    public override ReadOnlyMemory<byte> Y => _key.Y;

    public override byte[] Sign(byte[] what) => _key.Sign(what);

    public override bool Holds(ReadOnlySpan<byte> what, ReadOnlySpan<byte> signature) => _key.Holds(what, signature);

    protected override void Dispose(bool isDisposing)
    {
        if (isDisposing)
        {
            _key.Dispose();
        }
    }
}
