using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace HealthPass.Tests.Verification.Printed;

/// <summary>A message of somebody else's, as the files in <c>Vectors</c> have it.</summary>
internal sealed record CoseVector(
    string File, string? Title, string? X, string? Y, string? ToBeSigned, string? Message, string? Description, string? Certificate, bool? Verifies, string? Text)
{
    public byte[] Bytes => Convert.FromHexString(Message!);

    public ECDsa Key => Certificate is null
        ? ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = Convert.FromHexString(X!), Y = Convert.FromHexString(Y!) } })
        : X509CertificateLoader.LoadCertificate(Convert.FromBase64String(Certificate)).GetECDsaPublicKey()!;

    public static IReadOnlyDictionary<string, CoseVector> Read(string name)
    {
        using var stream = typeof(CoseVector).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<CoseVector[]>(stream, JsonSerializerOptions.Web)!.ToDictionary(vector => Path.GetFileNameWithoutExtension(vector.File));
    }
}
