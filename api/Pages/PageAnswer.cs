using HealthPass.Api.Shell;

namespace HealthPass.Api.Pages;

/// <summary>Answers with a page and with what a browser must hold it to. One at an address that nothing was declared for says so itself.</summary>
internal static class PageAnswer
{
    private const string ContentType = "text/html; charset=utf-8";

    public static async Task WriteAsync(HttpContext context, byte[] page, int status = StatusCodes.Status200OK, string policy = ContentPolicies.App)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = ContentType;
        response.ContentLength = page.Length;
        response.Headers.ContentSecurityPolicy = policy;
        response.Headers.CacheControl = "no-cache";
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
