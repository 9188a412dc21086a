using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.StaticFiles;

namespace HealthPass.Api.Pages;

/// <summary>Content types of the web app's files: a compressed one is what it is uncompressed, and a page is no file to be had by its name.</summary>
internal sealed class PlainContentTypes : IContentTypeProvider
{
    private readonly FileExtensionContentTypeProvider _types = new();

    public PlainContentTypes() => _ = _types.Mappings.Remove(".html");

    public bool TryGetContentType(string subpath, [MaybeNullWhen(false)] out string contentType) =>
        _types.TryGetContentType(subpath.EndsWith(".br", StringComparison.Ordinal) || subpath.EndsWith(".gz", StringComparison.Ordinal) ? subpath[..^3] : subpath, out contentType);
}
