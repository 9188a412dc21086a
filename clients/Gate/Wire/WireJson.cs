using System.Text.Json.Serialization;

namespace HealthPass.Gate.Wire;

/// <summary>JSON of scans. What is null is not sent, and a field of an answer that this build does not know is left out.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WireScan))]
[JsonSerializable(typeof(WireBatch))]
[JsonSerializable(typeof(WireAnswer))]
[JsonSerializable(typeof(WireResults))]
[JsonSerializable(typeof(LateScan))]
[JsonSerializable(typeof(LateAnswers))]
internal sealed partial class WireJson : JsonSerializerContext;
