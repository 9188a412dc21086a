using System.Text.Json;
using System.Text.Json.Serialization;
using HealthPass.Api.Json;

namespace HealthPass.Api.Scans;

/// <summary>Reads scans that come to the hub as JSON. What is none is read too, with what is wrong with it: the hub answers that, and the connection goes on.</summary>
internal sealed class ScanMessageConverter : JsonConverter<ScanMessage>
{
    public override bool HandleNull => true;

    public override ScanMessage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RequestBody.TryRead<ScanMessage>(JsonElement.ParseValue(ref reader), out var message, out var problem) ? message! : ScanMessage.Unreadable(problem!);

    public override void Write(Utf8JsonWriter writer, ScanMessage value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, ApiJson.Options);
}
