using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using HealthPass.Api.Endpoints;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace HealthPass.Api.OpenApi;

/// <summary>
/// Says of a request which fields must be there: those that say so. Without this every field would be told as required, as
/// records take all of theirs in the constructor; answers do have all of theirs but those that are left out rather than null.
/// </summary>
internal sealed class RequiredFields(RequestTypes requests) : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonPropertyInfo is not null || schema.Properties is not { } fields)
        {
            return Task.CompletedTask;
        }

        if (!requests.Contains(context.JsonTypeInfo.Type))
        {
            foreach (var field in context.JsonTypeInfo.Properties.Where(IsLeftOut))
            {
                _ = schema.Required?.Remove(field.Name);
                NeverNull(fields[field.Name]);
            }

            return Task.CompletedTask;
        }

        schema.Required = context.JsonTypeInfo.Properties
            .Where(field => field.AttributeProvider is { } of && (of.IsDefined(typeof(RequiredAttribute), false) || of.IsDefined(typeof(NeededAttribute), false)))
            .Select(field => field.Name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var name in schema.Required)
        {
            NeverNull(fields[name]);
        }

        return Task.CompletedTask;
    }

    private static bool IsLeftOut(JsonPropertyInfo field) =>
        field.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), false) is [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.WhenWritingNull }];

    private static void NeverNull(IOpenApiSchema field)
    {
        if (field is not OpenApiSchema schema)
        {
            return;
        }

        schema.Type &= ~JsonSchemaType.Null;

        // By this the framework wraps what refers to another schema.
        _ = schema.Metadata?.Remove("x-is-nullable-property");
    }
}
