using System.Net.Mime;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace HealthPass.Api.OpenApi;

/// <summary>
/// The document of the API, written once: it is the same for as long as the process runs, and writing it takes a second of the processor, which anybody
/// could ask for again and again.
/// </summary>
internal sealed class ApiDocument
{
    /// <summary>The name of the only one.</summary>
    public const string Name = "v1";

    private readonly Lazy<Task<byte[]>> _written;

    public ApiDocument([FromKeyedServices(Name)] IOpenApiDocumentProvider documents) => _written = new(() => WriteAsync(documents));

    /// <summary>Answers it.</summary>
    public async Task<IResult> AnswerAsync() => Results.Bytes(await _written.Value, MediaTypeNames.Application.Json);

    // Nobody's call: whoever goes away does not take it from the others.
    private static async Task<byte[]> WriteAsync(IOpenApiDocumentProvider documents)
    {
        var document = await documents.GetOpenApiDocumentAsync(CancellationToken.None);
        using var stream = new MemoryStream();
        await document.SerializeAsync(stream, OpenApiSpecVersion.OpenApi3_1, OpenApiConstants.Json, CancellationToken.None);
        return stream.ToArray();
    }
}
