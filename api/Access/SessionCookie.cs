namespace HealthPass.Api.Access;

/// <summary>
/// A session in a cookie that no script reads, for our own pages. A browser sends it along whoever asks: so whatever changes
/// something, and every hub, takes it only with what our pages alone can send along (a header of their own, and the browser's
/// word that it is the same site that asks).
/// </summary>
internal sealed class SessionCookie
{
    /// <summary>Of staff; gone with the browser.</summary>
    public static readonly SessionCookie OfStaff = new("healthpass_session");

    /// <summary>Of residents, who enter once on their phones.</summary>
    public static readonly SessionCookie OfResidents = new("healthpass_me");

    /// <summary>Of the gate page, at which an API key was given once.</summary>
    public static readonly SessionCookie OfGates = new("healthpass_gate");

    /// <summary>Where a page says which session it means.</summary>
    public const string MeantHeader = "X-Session";

    // A browser takes it from nobody but this host, and over TLS alone.
    private const string Hosted = "__Host-";
    private const string OwnHeader = "X-Requested-With";
    private const string FetchSite = "Sec-Fetch-Site";
    private const string SameOrigin = "same-origin";

    private readonly string _name;

    private SessionCookie(string name) => _name = name;

    public string? Read(HttpRequest request) => request.Cookies[NameFor(request)] is { Length: > 0 } token ? token : null;

    /// <summary>Has the browser keep a session.</summary>
    /// <param name="context">The call.</param>
    /// <param name="token">What it shows again.</param>
    /// <param name="until">Until when, null for as long as the browser runs.</param>
    public void Append(HttpContext context, string token, DateTimeOffset? until = null)
    {
        var options = Options(context);
        options.Expires = until;
        context.Response.Cookies.Append(NameFor(context.Request), token, options);
    }

    public void Delete(HttpContext context)
    {
        if (context.Request.Cookies.ContainsKey(NameFor(context.Request)))
        {
            context.Response.Cookies.Delete(NameFor(context.Request), Options(context));
        }
    }

    /// <summary>Whether a call may bring a cookie: one that only reads, or one of which the browser and our page say that it is ours.</summary>
    public static bool MayBringOne(HttpRequest request, bool isHub)
    {
        var site = request.Headers[FetchSite].ToString();
        var origin = request.Headers.Origin.ToString();
        var isSocket = request.Headers.Upgrade.Count > 0 || string.Equals(request.Headers[":protocol"], "websocket", StringComparison.Ordinal);
        if (!isHub && !isSocket && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            return site is "" or SameOrigin or "same-site" or "none";
        }

        // No script of another site sets a header without being asked for leave first, which nobody is given here.
        var isOurs = isSocket ? origin.Length > 0 : request.Headers.ContainsKey(OwnHeader);
        return isOurs && site is ("" or SameOrigin) && (origin.Length == 0 || IsOwn(origin, request));
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);

    private string NameFor(HttpRequest request) => request.IsHttps ? Hosted + _name : _name;

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = "/",
    };
}
