using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HealthPass.Api.Problems;

namespace HealthPass.Api.Json;

/// <summary>Says what is wrong with a body that could not be read, by looking at it again: the reader says it in English only.</summary>
internal static class JsonFaults
{
    /// <summary>The problem of a body.</summary>
    public static Problem Of(ReadOnlySpan<byte> body, Type type, JsonException error)
    {
        try
        {
            return Look(body, type, error);
        }
        catch (InvalidOperationException)
        {
            // Names are taken for what they are only when they are asked for: by the search for one that is there twice, or by ours.
            return Problem.Invalid(ProblemCodes.MalformedJson, "A name in the body is no text: it holds half a character, or bytes that are not UTF-8.");
        }
    }

    private static Problem Look(ReadOnlySpan<byte> body, Type type, JsonException error)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(body.ToArray(), new JsonDocumentOptions
            {
                MaxDepth = ApiJson.Options.MaxDepth,
                AllowDuplicateProperties = ApiJson.Options.AllowDuplicateProperties,
            });
        }
        catch (JsonException malformed)
        {
            return Problem.Invalid(
                ProblemCodes.MalformedJson,
                $"The body is not valid JSON, line {malformed.LineNumber ?? error.LineNumber ?? 0}, byte {malformed.BytePositionInLine ?? error.BytePositionInLine ?? 0}.");
        }

        using (document)
        {
            // The path and the kind are told, the text around the fault is not: it may name a person.
            return UnknownIn(document.RootElement, ApiJson.Options.GetTypeInfo(type), "$") is { } unknown
                ? Problem.Invalid(ProblemCodes.UnknownField, $"There is no such field, at {unknown}.")
                : Problem.Invalid(ProblemCodes.FieldInvalid, $"The value has the wrong type, at {(string.IsNullOrEmpty(error.Path) ? "$" : error.Path)}.");
        }
    }

    private static string? UnknownIn(JsonElement value, JsonTypeInfo type, string path) => (value.ValueKind, type.Kind) switch
    {
        (JsonValueKind.Object, JsonTypeInfoKind.Object) => value.EnumerateObject()
            .Select(member => type.Properties.FirstOrDefault(property => member.NameEquals(property.Name)) is { } known
                ? UnknownIn(member.Value, ApiJson.Options.GetTypeInfo(known.PropertyType), $"{path}.{known.Name}")
                : $"{path}.{member.Name}")
            .FirstOrDefault(unknown => unknown is not null),
        (JsonValueKind.Array, JsonTypeInfoKind.Enumerable) => value.EnumerateArray()
            .Select((item, i) => UnknownIn(item, ApiJson.Options.GetTypeInfo(type.ElementType!), $"{path}[{i}]"))
            .FirstOrDefault(unknown => unknown is not null),
        _ => null,
    };
}
