using System.Security.Cryptography;
using HealthPass.Api.OpenApi;
using HealthPass.Api.Service;
using Microsoft.AspNetCore.OpenApi;
using Scalar.AspNetCore;

namespace HealthPass.Api.Pages;

/// <summary>The API's reference for reading: from our own files, without the offers of the library that draws it.</summary>
internal static class ReferencePage
{
    // Links to its maker, in a page that has to stay on this host.
    private const string Quiet = "a[href*='scalar.com'] { display: none !important; }";

    public static IServiceCollection AddIntroduction(this IServiceCollection services) =>
        services.Configure<OpenApiOptions>("v1", document => document.AddDocumentTransformer<Introduction>());

    public static IEndpointConventionBuilder MapReference(this IEndpointRouteBuilder routes) => routes.MapScalarApiReference("/reference", (options, context) =>
    {
        var mark = context.RequestServices.GetService<DemoScale>()?.Mark;
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        _ = options
            .WithNonce(nonce)
            .WithTitle("HealthPass API")
            .AddHeaderContent(mark ?? string.Empty)
            .WithCustomCss(Quiet)
            .HideClientButton()
            .HideDeveloperTools()
            .DisableAgent()
            .DisableMcp()
            .DisableTelemetry()
            .DisableDefaultFonts();
    });
}
