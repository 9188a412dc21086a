using System.Text.Json;

namespace HealthPass.GateCommand.Conformance;

/// <summary>An answer of the node.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="MediaType">The type of the body.</param>
/// <param name="Body">The body.</param>
/// <param name="Date">The service's time.</param>
internal sealed record Reply(int Status, string? MediaType, byte[] Body, DateTimeOffset? Date)
{
    public JsonElement Json => JsonDocument.Parse(Body.Length == 0 ? "{}"u8.ToArray() : Body).RootElement;

    /// <summary>A field of text, null where there is none.</summary>
    public string? Text(string name) => Text(Json, name);

    public static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String ? field.GetString() : null;

    /// <summary>What is otherwise than a problem of this kind; null where nothing is.</summary>
    public string? IsProblem(int status, string code) => Status != status || Text("code") != code ? $"answered {Status} {Text("code") ?? Text("verdict")}"
        : MediaType != "application/problem+json" ? $"answered as {MediaType}"
        : null;

    /// <summary>What is otherwise than this status; null where nothing is.</summary>
    public string? Is(int status) => Status == status ? null : $"answered {Status} {Text("code")}";
}
