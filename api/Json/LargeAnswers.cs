using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace HealthPass.Api.Json;

/// <summary>The framework's compression, of answers that are large enough to be worth it.</summary>
internal sealed class LargeAnswers(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
{
    /// <summary>The least bytes of an answer that is compressed: fewer travel in one packet anyway.</summary>
    public const int LeastBytes = 1_024;

    /// <inheritdoc/>
    public override bool ShouldCompressResponse(HttpContext context) =>
        !(context.Response.ContentLength < LeastBytes) && base.ShouldCompressResponse(context);

    /// <inheritdoc/>
    public override ICompressionProvider? GetCompressionProvider(HttpContext context) =>
        base.GetCompressionProvider(context) is { } chosen ? new Patient(chosen, context.Response) : null;

    // How long an answer becomes is known only once it is written.
    private sealed class Patient(ICompressionProvider chosen, HttpResponse response) : ICompressionProvider
    {
        public string EncodingName => chosen.EncodingName;

        public bool SupportsFlush => chosen.SupportsFlush;

        public Stream CreateStream(Stream outputStream) => new HeldBackStream(outputStream, chosen, response);
    }
}
