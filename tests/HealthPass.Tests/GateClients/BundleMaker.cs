using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace HealthPass.Tests.GateClients;

/// <summary>Makes bundles as the contract describes them, apart from the code under test.</summary>
internal sealed class BundleMaker : IDisposable
{
    public const string VenueId = "3ZK0000000001";

    public ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string Kid => KidOf(Key);

    public object Signer => SignerOf(Key);

    /// <summary>The printed codes' keys that a bundle names.</summary>
    public List<object> PrintedKeys { get; } = [];

    /// <summary>The signers that a bundle names, where they are others.</summary>
    public object[]? NextSigners { get; set; }

    public bool RevokedComplete { get; set; } = true;

    public static string KidOf(ECDsa key) => Base64Url.EncodeToString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, 8));

    public static object SignerOf(ECDsa key)
    {
        var point = key.ExportParameters(false).Q;
        return new { kid = KidOf(key), x = Base64Url.EncodeToString(point.X), y = Base64Url.EncodeToString(point.Y), notBefore = DateTimeOffset.UnixEpoch };
    }

    public string Keys() => JsonSerializer.Serialize(new { keys = new[] { Signer } });

    public string Whole(long number, params (string Until, byte[] Codes)[] revoked) => Make("whole", number, null, revoked);

    public string Delta(long number, long from, params (string Until, byte[] Codes)[] revoked) => Make("delta", number, from, revoked);

    public string Venue(DateTimeOffset issuedAt, string standing = "in_use", string venueId = VenueId, int testWithinHours = 0) => Sign("hp-venue", new
    {
        kind = "venue", issuer = "CN-SC", number = issuedAt.ToUnixTimeSeconds() / 600, issuedAt, allowUntil = issuedAt.AddHours(24), validUntil = issuedAt.AddHours(72),
        venueId, name = "成都东站", category = "railway_station", regionCode = "510108000000", standing,
        rule = new { yellow = "check", unregistered = "check", testWithinHours, staleTest = "check", popUp = "allow" }, places = Array.Empty<object>(),
    });

    public static DateTimeOffset StartOf(long number) => DateTimeOffset.FromUnixTimeSeconds(number * 600).ToOffset(TimeSpan.FromHours(8));

    public string Sign(string type, object payload, string algorithm = "ES256")
    {
        var text = Part(new { alg = algorithm, kid = Kid, typ = type }) + "." + Part(payload);
        return text + "." + Base64Url.EncodeToString(Key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256));
    }

    public void Dispose() => Key.Dispose();

    private static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));

    private string Make(string kind, long number, long? from, (string Until, byte[] Codes)[] revoked) => Sign("hp-bundle", new
    {
        kind, issuer = "CN-SC", number, from, issuedAt = StartOf(number), allowUntil = StartOf(number).AddHours(24), validUntil = StartOf(number).AddHours(72),
        signers = NextSigners ?? [Signer], printedKeys = PrintedKeys, liveCodes = new { version = 1, keyIds = new[] { 1, 2 }, validForSeconds = 60 },
        revoked = revoked.Select(group => new { until = group.Until, codes = Base64Url.EncodeToString(group.Codes) }), revokedComplete = RevokedComplete,
        rules = Array.Empty<object>(), reasons = Array.Empty<object>(), lateDays = 21, lateMaxScans = 1000,
    });
}
