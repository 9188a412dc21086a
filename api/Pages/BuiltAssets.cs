using System.Collections.Frozen;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Problems;

namespace HealthPass.Api.Pages;

/// <summary>
/// Serves what the pages are made of. Which files there are, and in which encodings, is read once: they do not change under
/// a running process, and no address reaches beyond the list.
/// </summary>
internal sealed class BuiltAssets
{
    // The build names each by a hash of its content, so that it never changes.
    private const string Folder = "assets";
    private const string CacheControl = "public, max-age=31536000, immutable";

    private readonly FrozenDictionary<string, BuiltFile> _files;

    public BuiltAssets(string root)
    {
        var folder = Path.Combine(root, Folder);
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder) : [];
        _files = files
            .Where(path => !BuiltFile.IsEncoded(path))
            .ToFrozenDictionary(path => Path.GetFileName(path), path => BuiltFile.Read(path, CacheControl), StringComparer.Ordinal);
    }

    /// <summary>Maps them all at one address.</summary>
    public void Map(IEndpointRouteBuilder routes) => routes
        .MapMethods($"/{Folder}/{{name}}", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, string name) =>
            _files.TryGetValue(name, out var file)
                ? file.For(context)
                : Problem.NotFound(ProblemCodes.NotFound, "There is nothing at this address.").ToResult())
        .Declare(Declaration.Page)
        .ExcludeFromDescription();
}
