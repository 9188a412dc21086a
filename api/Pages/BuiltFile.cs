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
}
