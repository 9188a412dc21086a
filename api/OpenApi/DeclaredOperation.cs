using System.Globalization;
using System.Text.Json.Nodes;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Problems;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace HealthPass.Api.OpenApi;

/// <summary>Adds to an operation what its endpoint declares: who may call it, and every problem with its codes.</summary>
internal sealed class DeclaredOperation : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<Declaration>().LastOrDefault() is not { } declaration)
        {
            return Task.CompletedTask;
        }

        operation.Security = [.. SecurityOf(declaration.Callers, context.Document!)];
        operation.Extensions ??= new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal);
        Say("x-callers", declaration.Callers.ToString());
        Say("x-region", declaration.Scope.ToString());
        Say("x-admission", declaration.Admission is { } admission ? CallClasses.NameOf(admission.Class) : null);
        Say("x-audit", declaration.Audit?.ToString());
        AddRouteParameters(operation, context.Description.RelativePath ?? string.Empty);
        operation.Responses ??= [];
        foreach (var problems in DeclaredProblems.Of(declaration, [.. metadata]).GroupBy(problem => problem.Status, problem => problem.Code))
        {
            operation.Responses[problems.Key.ToString(CultureInfo.InvariantCulture)] = Response(problems.Key, [.. problems]);
        }

        return Task.CompletedTask;

        void Say(string name, string? text)
        {
            if (text is not (null or "-"))
            {
                operation.Extensions[name] = new JsonNodeExtension(JsonValue.Create(text)!);
            }
        }
    }

    // An endpoint that reads its address itself has no arguments by which the framework would know them.
    private static void AddRouteParameters(OpenApiOperation operation, string path)
    {
        foreach (var name in path.Split('/').Where(part => part is ['{', .., '}']).Select(part => part[1..^1]))
        {
            operation.Parameters ??= [];
            if (operation.Parameters.All(parameter => parameter.Name != name))
            {
                operation.Parameters.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
            }
        }
    }

    private static IEnumerable<OpenApiSecurityRequirement> SecurityOf(Callers callers, OpenApiDocument document)
    {
        if ((callers.Kinds & (CallerKinds.Nobody | CallerKinds.Public)) != 0)
        {
            yield return [];
        }

        if ((callers.Kinds & (CallerKinds.Channel | CallerKinds.Gate | CallerKinds.Carrier)) != 0)
        {
            yield return new() { [new OpenApiSecuritySchemeReference(OpenApiSetup.Key, document)] = [] };
        }

        if ((callers.Kinds & (CallerKinds.Staff | CallerKinds.Screen)) != 0)
        {
            yield return new() { [new OpenApiSecuritySchemeReference(OpenApiSetup.Session, document)] = [] };
        }
    }

    private static OpenApiResponse Response(int status, IReadOnlyList<string> codes) => new()
    {
        Description = $"{ReasonPhrases.GetReasonPhrase(status)}: {string.Join(", ", codes.Select(code => $"`{code}`"))}",
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [Problem.ContentType] = new() { Schema = SchemaOf(status, codes) } },
    };

    private static OpenApiSchema SchemaOf(int status, IReadOnlyList<string> codes) => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string>(StringComparer.Ordinal) { "type", "title", "status", "detail", "code" },
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Enum = [JsonValue.Create(status)] },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. codes.Select(code => (JsonNode)JsonValue.Create(code)!)] },
        },
    };
}
