using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace HealthPass.Api.OpenApi;

/// <summary>Says of a text which words it can be, where its field says so.</summary>
internal sealed class AllowedWords : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(AllowedValuesAttribute), false).OfType<AllowedValuesAttribute>().SingleOrDefault() is { } allowed)
        {
            schema.Enum = [.. allowed.Values.Select(word => word is null ? JsonNullSentinel.JsonNull : (JsonNode)JsonValue.Create((string)word)!)];
        }

        return Task.CompletedTask;
    }
}
