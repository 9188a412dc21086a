using System.Buffers.Binary;
using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text.Json;

namespace HealthPass.Tests.Fakes;

/// <summary>A passkey in memory: an ES256 key that answers as a browser and its device do.</summary>
internal sealed class SoftwareAuthenticator(string relyingParty, string origin) : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte Attested = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public byte[] CredentialId { get; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>What the next answer counts.</summary>
    public uint Counter { get; set; } = 1;

    /// <summary>Answers that a key was made, without an attestation.</summary>
    public (string CredentialId, string ClientData, string Attestation) Make(string challenge)
    {
        var parameters = _key.ExportParameters(includePrivateParameters: false);
        var key = new CborWriter(CborConformanceMode.Ctap2Canonical);
        key.WriteStartMap(5);
        key.WriteInt32(1);
        key.WriteInt32(2);
        key.WriteInt32(3);
        key.WriteInt32(-7);
        key.WriteInt32(-1);
        key.WriteInt32(1);
        key.WriteInt32(-2);
        key.WriteByteString(parameters.Q.X!);
        key.WriteInt32(-3);
        key.WriteByteString(parameters.Q.Y!);
        key.WriteEndMap();
        byte[] length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)CredentialId.Length);
        byte[] data = [.. Head(Present | Verified | Attested), .. new byte[16], .. length, .. CredentialId, .. key.Encode()];
        var attestation = new CborWriter(CborConformanceMode.Ctap2Canonical);
        attestation.WriteStartMap(3);
        attestation.WriteTextString("fmt");
        attestation.WriteTextString("none");
        attestation.WriteTextString("attStmt");
        attestation.WriteStartMap(0);
        attestation.WriteEndMap();
        attestation.WriteTextString("authData");
        attestation.WriteByteString(data);
        attestation.WriteEndMap();
        return (Text(CredentialId), Text(ClientData("webauthn.create", challenge)), Text(attestation.Encode()));
    }

    /// <summary>Answers a challenge.</summary>
    public (string CredentialId, string ClientData, string AuthenticatorData, string Signature) Show(string challenge)
    {
        var data = Head(Present | Verified);
        var client = ClientData("webauthn.get", challenge);
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return (Text(CredentialId), Text(client), Text(data), Text(signature));
    }

    public void Dispose() => _key.Dispose();

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private byte[] Head(byte flags)
    {
        byte[] counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, Counter++);
        return [.. SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(relyingParty)), flags, .. counter];
    }

    private byte[] ClientData(string type, string challenge) => JsonSerializer.SerializeToUtf8Bytes(new { type, challenge, origin, crossOrigin = false });
}
