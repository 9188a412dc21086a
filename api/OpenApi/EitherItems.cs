using System.Reflection;
using System.Text.Json;
using HealthPass.Api.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace HealthPass.Api.OpenApi;

/// <summary>Tells of what types the items of an answer's list are.</summary>
internal sealed class EitherItems(EndpointDataSource endpoints) : IOpenApiDocumentTransformer
{
    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var answers = endpoints.Endpoints.SelectMany(endpoint => endpoint.Metadata.OfType<IProducesResponseTypeMetadata>()).Select(answer => answer.Type).OfType<Type>().Distinct();
        foreach (var (type, property) in answers.SelectMany(type => type.GetProperties().Select(property => (type, property))))
        {
            if (property.GetCustomAttribute<EitherAttribute>() is not { } either
                || document.Components?.Schemas is not { } schemas
                || !schemas.TryGetValue(type.Name, out var answer)
                || answer.Properties?[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] is not OpenApiSchema list)
            {
                continue;
            }

            var items = new List<IOpenApiSchema>();
            foreach (var item in either.Types)
            {
                items.Add(await document.ReferAsync(item, context, cancellationToken));
            }

            list.Items = new OpenApiSchema { AnyOf = items };
        }
    }
}
