using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.SignalR;
using Microsoft.OpenApi;

namespace HealthPass.Api.OpenApi;

/// <summary>Adds a schema for each hub that pushes: one field for each message, which is what the message carries.</summary>
internal sealed class HubMessages(EndpointDataSource endpoints) : IOpenApiDocumentTransformer
{
    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var hubs = endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<HubMetadata>()?.HubType).OfType<Type>().Distinct();
        foreach (var hub in hubs.Where(hub => hub.BaseType is { IsGenericType: true } of && of.GetGenericTypeDefinition() == typeof(Hub<>)))
        {
            var messages = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
            foreach (var message in hub.BaseType!.GenericTypeArguments[0].GetMethods().OrderBy(message => message.Name, StringComparer.Ordinal))
            {
                messages[message.Name] = message.GetParameters() is [var carried]
                    ? await SchemaOfAsync(carried.ParameterType, document, context, cancellationToken)
                    : new OpenApiSchema { Type = JsonSchemaType.Null };
            }

            _ = document.AddComponent(hub.Name.Replace("Hub", "Pushes", StringComparison.Ordinal), (IOpenApiSchema)new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "What the hub pushes: a field for each message, null for one that carries nothing.",
                Required = messages.Keys.ToHashSet(StringComparer.Ordinal),
                Properties = messages,
            });
        }
    }

    private static async Task<IOpenApiSchema> SchemaOfAsync(Type type, OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
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
