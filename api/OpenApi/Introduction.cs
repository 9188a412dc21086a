using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace HealthPass.Api.OpenApi;

/// <summary>What whoever opens the API's document reads first: who calls, with which keys, and what to rely on.</summary>
internal sealed class Introduction : IOpenApiDocumentTransformer
{
    private static readonly string Text = Read();

    /// <inheritdoc/>
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info.Title = "四川天府健康通 HealthPass API";
        document.Info.Description = Text;
        return Task.CompletedTask;
    }

    private static string Read()
    {
        using var reader = new StreamReader(typeof(Introduction).Assembly.GetManifestResourceStream("introduction.md")!);
        return reader.ReadToEnd();
    }
}
