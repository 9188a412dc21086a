using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace HealthPass.Api.Json;

/// <summary>
/// Compresses what is read in bulk. Shows and scans pass it by like all middleware, and nothing that is posted is answered
/// compressed: sessions, tokens and look-ups are, and the length of a compressed answer would tell of a secret that stands
/// in it beside something the caller chose.
/// </summary>
internal static class AnswerCompression
{
    public static IServiceCollection AddAnswerCompression(this IServiceCollection services) => services
        .AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["application/json", "text/csv"];
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        })
        .Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal)
        .Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest)
        .AddSingleton<IResponseCompressionProvider, LargeAnswers>();

    public static void UseAnswerCompression(this WebApplication app) =>
        app.UseWhen(context => HttpMethods.IsGet(context.Request.Method), reads => reads.UseResponseCompression());
}
