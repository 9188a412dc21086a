namespace HealthPass.Api.Shell;

/// <summary>What a browser may do with an answer, by kinds of answers.</summary>
internal static class ContentPolicies
{
    /// <summary>Nothing at all: data, files and errors are no pages.</summary>
    public const string Nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>The pages of the web app, and what belongs to them: the manifest and the worker of the residents' page come from this host like all else.</summary>
    public const string App =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' ws: wss:; manifest-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    /// <summary>The gate page: as the others, and it may run the reader of codes that it has from this host (WebAssembly), where the browser has none.</summary>
    public const string Gate =
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' ws: wss:; manifest-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    /// <summary>The worker of a page that starts without the network, which is held to the policy it came with: it fetches what it keeps.</summary>
    public const string Worker = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>An application window, which the pages of some origins may embed, and nobody else.</summary>
    /// <param name="origins">Origins and nothing else: what stands here is what browsers go by.</param>
    public static string WindowOf(IReadOnlyList<string> origins) =>
        $"default-src 'self'; img-src 'self' data:; frame-ancestors {string.Join(' ', origins)}; base-uri 'none'; form-action 'none'";

    /// <summary>Where operators sign in.</summary>
    public const string SignIn = "default-src 'none'; connect-src 'self'; script-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

    /// <summary>The pages of the Orleans Dashboard, for operators who are signed in: they set styles, and their first one begins with a script of its own.</summary>
    public const string OrleansDashboard =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
}
