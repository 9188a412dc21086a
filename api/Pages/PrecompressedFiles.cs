using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace HealthPass.Api.Pages;

/// <summary>
/// Serves what the dashboard's build left. Which files there are, and in which encodings, is read once: they do not change
/// under a running process, and no address reaches beyond the list.
/// </summary>
internal sealed class PrecompressedFiles
{
    // The build names what lies here by a hash of its content, so that it never changes.
    private const string Hashed = "/assets/";

    private static readonly KeyValuePair<string, string>[] Encodings = [new("br", ".br"), new("gzip", ".gz")];

    private readonly FrozenDictionary<string, BuiltFile> _files;
    private readonly FrozenDictionary<string, BuiltFile> _pages;

    /// <param name="root">The folder of the build.</param>
    public PrecompressedFiles(string root)
    {
        var types = new FileExtensionContentTypeProvider();
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => !Encodings.Any(encoding => path.EndsWith(encoding.Value, StringComparison.Ordinal)))
            .Select(path => (Name: "/" + Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'), Path: path))
            .Select(file => KeyValuePair.Create(file.Name, Read(file.Name, file.Path, types)))
            .ToLookup(file => file.Key.EndsWith(".html", StringComparison.Ordinal));
        _pages = files[true].ToFrozenDictionary(StringComparer.Ordinal);
        _files = files[false].ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A page, which is served at addresses of its own and under its policy, never by its name.</summary>
    /// <param name="name">Its name in the build.</param>
    /// <returns>Null where it was not built.</returns>
    public BuiltFile? Page(string name) => _pages.GetValueOrDefault("/" + name);

    /// <summary>Serves all else under the names that the pages know it by, ahead of whoever checks who is calling.</summary>
    public void Serve(IApplicationBuilder app) => app.Use((context, next) =>
        context.GetEndpoint() is null
        && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.Request.Path.Value is { } path
        && _files.TryGetValue(path, out var file)
            ? file.For(context).ExecuteAsync(context)
            : next(context));

    private static BuiltFile Read(string name, string path, FileExtensionContentTypeProvider types) => new(
        path,
        TypeOf(types, path),
        name.StartsWith(Hashed, StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache",
        HashOf(path),
        EncodedOf(path));

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
