using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealthPass.Benchmarks.Contenders.Shared;

/// <summary>Source-generated JSON of the rivals: the cheapest that ASP.NET has.</summary>
[JsonSerializable(typeof(ScanBody))]
[JsonSerializable(typeof(ScanReply))]
[JsonSerializable(typeof(ShowReply))]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>camelCase, Chinese left as it is: the same bytes as HealthPass sends.</summary>
    public static WireJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
