using Microsoft.Net.Http.Headers;

namespace HealthPass.Api.Pages;

/// <summary>Answers with a page and with what a browser must hold it to.</summary>
internal static class PageAnswer
{
    private const string ContentType = "text/html; charset=utf-8";
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' ws: wss:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    public static async Task WriteAsync(HttpContext context, byte[] page, int status = StatusCodes.Status200OK)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = ContentType;
        response.ContentLength = page.Length;
        response.Headers[HeaderNames.ContentSecurityPolicy] = Policy;
        response.Headers.CacheControl = "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(page, context.RequestAborted);
        }
    }

    /// <summary>Whether the caller is a browser that shows a page to somebody, rather than a program.</summary>
    public static bool IsWanted(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && accepted.Quality is not 0);
}
