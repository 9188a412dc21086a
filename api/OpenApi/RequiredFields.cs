using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Endpoints;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace HealthPass.Api.OpenApi;

/// <summary>
/// Says of a request which fields must be there: those that say so. Without this every field would be told as required, as
/// records take all of theirs in the constructor; answers do have all of theirs.
/// </summary>
internal sealed class RequiredFields(RequestTypes requests) : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonPropertyInfo is not null || schema.Properties is not { } fields || !requests.Contains(context.JsonTypeInfo.Type))
        {
            return Task.CompletedTask;
        }

        schema.Required = context.JsonTypeInfo.Properties
            .Where(field => field.AttributeProvider is { } of && (of.IsDefined(typeof(RequiredAttribute), false) || of.IsDefined(typeof(NeededAttribute), false)))
            .Select(field => field.Name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var name in schema.Required)
        {
            if (fields[name] is OpenApiSchema { Type: { } type } field)
            {
                field.Type = type & ~JsonSchemaType.Null;
            }
        }

        return Task.CompletedTask;
    }
}
