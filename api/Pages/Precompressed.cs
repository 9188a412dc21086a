using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace HealthPass.Api.Pages;

/// <summary>Serves the files of the web app, as the build compressed them where the caller takes that.</summary>
internal static class Precompressed
{
    // In order of preference: brotli is the smaller.
    private static readonly (string Name, string Ending)[] Encodings = [("br", ".br"), ("gzip", ".gz")];

    public static void UsePrecompressedFiles(this WebApplication app, IFileProvider files)
    {
        _ = app.Use(next => context =>
        {
            if (context.GetEndpoint() is null && EndingFor(context.Request, files) is { } ending)
            {
                context.Request.Path += ending;
            }

            return next(context);
        });
        _ = app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ContentTypeProvider = new PlainContentTypes(),
            OnPrepareResponse = file =>
            {
                var headers = file.Context.Response.Headers;
                // Assets carry a hash in their name; everything else is asked for again.
                headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";
                headers.XContentTypeOptions = "nosniff";
                headers.Vary = HeaderNames.AcceptEncoding;
                if (Encodings.FirstOrDefault(encoding => file.File.Name.EndsWith(encoding.Ending, StringComparison.Ordinal)) is { Name: { } name })
                {
                    headers.ContentEncoding = name;
                }
            },
        });
    }

    private static string? EndingFor(HttpRequest request, IFileProvider files)
    {
        if ((!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) || request.GetTypedHeaders().AcceptEncoding is not { Count: > 0 } accepted)
        {
            return null;
        }

        foreach (var (name, ending) in Encodings)
        {
            if (accepted.Any(coding => coding.Value.Equals(name, StringComparison.OrdinalIgnoreCase) && coding.Quality is not 0)
                && files.GetFileInfo(request.Path.Value + ending).Exists)
            {
                return ending;
            }
        }

        return null;
    }
}
