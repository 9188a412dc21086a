namespace HealthPass.Api.Shell;

/// <summary>What a browser may do with an answer, by kinds of answers.</summary>
internal static class ContentPolicies
{
    /// <summary>Nothing at all: data, files and errors are no pages.</summary>
    public const string Nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>The pages of the web app.</summary>
    public const string App =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' ws: wss:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    /// <summary>Where operators sign in.</summary>
    public const string SignIn = "default-src 'none'; connect-src 'self'; script-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

    /// <summary>The pages of the Orleans Dashboard, for operators who are signed in: they set styles, and their first one begins with a script of its own.</summary>
    public const string OrleansDashboard =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
}
