using System.Text.Json.Nodes;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Problems;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace HealthPass.Api.OpenApi;

/// <summary>Adds a schema of every code that a problem can have at any address.</summary>
internal sealed class AllProblems(EndpointDataSource endpoints) : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var declared = endpoints.Endpoints
            .Select(endpoint => (Declaration: endpoint.Metadata.GetMetadata<Declaration>(), endpoint.Metadata))
            .Where(endpoint => endpoint.Declaration is not null)
            .SelectMany(endpoint => DeclaredProblems.Of(endpoint.Declaration!, [.. endpoint.Metadata]), (_, problem) => problem.Code);
        var codes = declared.Append(ProblemCodes.NotFound).Append(ProblemCodes.MethodNotAllowed).Distinct().Order(StringComparer.Ordinal);
        _ = document.AddComponent("ProblemCode", (IOpenApiSchema)new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Description = "The codes of problems. Which of them an address answers stands there.",
            Enum = [.. codes.Select(code => (JsonNode)JsonValue.Create(code)!)],
        });
        return Task.CompletedTask;
    }
}
