using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealthPass.Kernel.Keys;

/// <summary>Reads and writes the suite of a key in the key file.</summary>
internal sealed class KeySuiteConverter : JsonConverter<KeySuite>
{
    public override KeySuite Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return KeySuites.TryParse(text, out var suite) ? suite : throw new UnknownSuiteException(text);
    }

    public override void Write(Utf8JsonWriter writer, KeySuite value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToWire());
}
