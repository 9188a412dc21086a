using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace HealthPass.Api.OpenApi;

/// <summary>Schemas of the document that stand under their own name.</summary>
internal static class Components
{
    /// <summary>A reference to a type's schema, which is added where it is missing.</summary>
    public static async Task<IOpenApiSchema> ReferAsync(this OpenApiDocument document, Type type, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        if (document.Components?.Schemas?.ContainsKey(type.Name) != true)
        {
            var schema = await context.GetOrCreateSchemaAsync(type, null, cancellationToken);
            foreach (var field in type.GetProperties())
            {
                Refer(schema, JsonNamingPolicy.CamelCase.ConvertName(field.Name), field.PropertyType, document);
            }

            _ = document.AddComponent(type.Name, (IOpenApiSchema)schema);
        }

        return new OpenApiSchemaReference(type.Name, document);
    }

    // A schema that is asked for by itself comes with those that it is made of written out.
    private static void Refer(OpenApiSchema schema, string name, Type type, OpenApiDocument document)
    {
        var told = (type.GenericTypeArguments is [var item] ? item : type).Name;
        if (!document.Components!.Schemas!.ContainsKey(told) || schema.Properties![name] is not OpenApiSchema field)
        {
            return;
        }

        if (field.Items is not null)
        {
            field.Items = new OpenApiSchemaReference(told, document);
        }
        else if (field.Type == JsonSchemaType.Object)
        {
            schema.Properties[name] = new OpenApiSchemaReference(told, document) { Description = field.Description };
        }
    }
}
