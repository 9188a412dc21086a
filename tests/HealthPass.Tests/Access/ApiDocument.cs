using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HealthPass.Tests.Access;

/// <summary>The document of the API as the repository keeps it: without addresses, and in an order that only a change changes.</summary>
internal static class ApiDocument
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Kept(string answered)
    {
        var document = JsonNode.Parse(answered)!.AsObject();
        _ = document.Remove("servers");
        return Sorted(document, isFields: false)!.ToJsonString(Form) + "\n";
    }

    /// <summary>The lines that stand in one of two documents alone.</summary>
    public static IEnumerable<string> Differences(string kept, string there)
    {
        var (before, after) = (kept.Split('\n'), there.Split('\n'));
        return before.Except(after).Select(line => $"- {line.Trim()}").Concat(after.Except(before).Select(line => $"+ {line.Trim()}"));
    }

    // Fields stay as the record has them, which is how they are read.
    private static JsonNode? Sorted(JsonNode? node, bool isFields) => node switch
    {
        JsonObject part => new JsonObject((isFields ? part.AsEnumerable() : part.OrderBy(field => field.Key, StringComparer.Ordinal))
            .Select(field => KeyValuePair.Create(field.Key, Sorted(field.Value, field.Key == "properties")))),
        JsonArray list => new JsonArray([.. list.Select(item => Sorted(item, isFields: false))]),
        _ => node?.DeepClone(),
    };
}
