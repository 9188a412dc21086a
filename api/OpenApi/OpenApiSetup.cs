using HealthPass.Api.Access;
using Microsoft.OpenApi;

namespace HealthPass.Api.OpenApi;

/// <summary>Makes the document of the API say what the endpoints declare.</summary>
internal static class OpenApiSetup
{
    /// <summary>The security scheme of channels and gates.</summary>
    public const string Key = "apiKey";

    /// <summary>The security scheme of staff and screens.</summary>
    public const string Session = "session";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services
        .AddSingleton<RequestTypes>()
        .AddSingleton<ApiDocument>()
        .AddOpenApi(options => options
            .AddDocumentTransformer((document, _, _) =>
            {
                document.Components ??= new();
                document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
                {
                    [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = AccessNames.ApiKeyHeader, Description = "The key of a channel or a gate." },
                    [Session] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A session of `POST /v1/sessions`, or a screen's token." },
                };
                return Task.CompletedTask;
            })
            .AddOperationTransformer<DeclaredOperation>()
            .AddSchemaTransformer<RequiredFields>()
            .AddSchemaTransformer<AllowedWords>()
            .AddDocumentTransformer<HubMessages>()
            .AddDocumentTransformer<EitherItems>()
            .AddDocumentTransformer<AllProblems>());
}
