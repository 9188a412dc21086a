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
                    ? await document.ReferAsync(carried.ParameterType, context, cancellationToken)
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
}
