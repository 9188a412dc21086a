using System.Collections.Frozen;
using System.Security.Cryptography;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Problems;
using Microsoft.AspNetCore.StaticFiles;

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

    private static readonly KeyValuePair<string, string>[] Encodings = [new("br", ".br"), new("gzip", ".gz")];

    private readonly FrozenDictionary<string, BuiltFile> _files;

    public BuiltAssets(string root)
    {
        var types = new FileExtensionContentTypeProvider();
        var folder = Path.Combine(root, Folder);
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder) : [];
        _files = files
            .Where(path => !Encodings.Any(encoding => path.EndsWith(encoding.Value, StringComparison.Ordinal)))
            .ToFrozenDictionary(path => Path.GetFileName(path), path => Read(path, types), StringComparer.Ordinal);
    }

    /// <summary>Maps them all at one address.</summary>
    public void Map(IEndpointRouteBuilder routes) => routes
        .MapMethods($"/{Folder}/{{name}}", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, string name) =>
            _files.TryGetValue(name, out var file)
                ? file.For(context)
                : Problem.NotFound(ProblemCodes.NotFound, "There is nothing at this address.").ToResult())
        .Declare(Declaration.Page)
        .ExcludeFromDescription();

    private static BuiltFile Read(string path, FileExtensionContentTypeProvider types) =>
        new(path, TypeOf(types, path), CacheControl, HashOf(path), EncodedOf(path));

    // One that is older than its file was left by a build before.
    private static KeyValuePair<string, string>[] EncodedOf(string path) =>
    [
        .. Encodings.Select(encoding => new KeyValuePair<string, string>(encoding.Key, path + encoding.Value))
            .Where(encoded => File.Exists(encoded.Value) && File.GetLastWriteTimeUtc(encoded.Value) >= File.GetLastWriteTimeUtc(path)),
    ];

    private static string HashOf(string path)
    {
        using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(content))[..32];
    }

    private static string TypeOf(FileExtensionContentTypeProvider types, string path)
    {
        var type = types.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
    }
}
