using System.Text.Json.Serialization;

namespace HealthPass.Gate.Bundles;

/// <summary>JSON of bundles. Fields are added to them, so what is not known is left out.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JwsHeader))]
[JsonSerializable(typeof(BundlePayload))]
[JsonSerializable(typeof(VenuePayload))]
[JsonSerializable(typeof(LatestAnswer))]
[JsonSerializable(typeof(SignersAnswer))]
[JsonSerializable(typeof(StoredBundle))]
internal sealed partial class BundleJson : JsonSerializerContext;
