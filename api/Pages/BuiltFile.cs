using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace HealthPass.Api.Pages;

/// <summary>A file that the dashboard's build left, in every encoding that it has.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="CacheControl">How long it may be kept.</param>
/// <param name="Hash">Names its content; the same on every node that serves the same build.</param>
/// <param name="Encoded">Where it lies compressed, by encoding, shortest first.</param>
internal sealed record BuiltFile(string Path, string ContentType, string CacheControl, string Hash, IReadOnlyList<KeyValuePair<string, string>> Encoded)
{
    private static readonly KeyValuePair<string, string>[] Encodings = [new("br", ".br"), new("gzip", ".gz")];
    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <summary>Whether a file is another one, compressed.</summary>
    public static bool IsEncoded(string path) => Encodings.Any(encoding => path.EndsWith(encoding.Value, StringComparison.Ordinal));

    /// <summary>Reads what is to be known of a file.</summary>
    public static BuiltFile Read(string path, string cacheControl) => new(path, TypeOf(path), cacheControl, HashOf(path), EncodedOf(path));

    /// <summary>The file as this caller takes it: compressed where it may be, nothing where the caller has it already.</summary>
    public IResult For(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = CacheControl;
        if (Encoded.Count == 0)
        {
            return Send(Path, Hash);
        }

        headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (ContentEncodings.Preferred(context.Request, Encoded.Select(pair => pair.Key)) is not { } encoding)
        {
            return Send(Path, Hash);
        }

        headers.ContentEncoding = encoding;
        return Send(Encoded.First(pair => pair.Key == encoding).Value, $"{Hash}-{encoding}");
    }

    private IResult Send(string path, string tag) => Results.File(path, ContentType, entityTag: new($"\"{tag}\""));

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

    private static string TypeOf(string path)
    {
        var type = Types.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
    }
}
