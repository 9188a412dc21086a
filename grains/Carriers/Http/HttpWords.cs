using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealthPass.Carriers.Http;

/// <summary>How all of it is written as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(HttpText))]
[JsonSerializable(typeof(HttpTaken))]
[JsonSerializable(typeof(HttpPage))]
internal sealed partial class HttpWords : JsonSerializerContext;
