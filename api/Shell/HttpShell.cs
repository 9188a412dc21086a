using System.Net;
using HealthPass.Api.Access;
using HealthPass.Api.Problems;
using HealthPass.Node;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace HealthPass.Api.Shell;

/// <summary>
/// What stands around every answer: whose name a call must bear, and what a browser is told, pages, data, files and errors alike.
/// Shows and scans pass it too; all values are made once.
/// </summary>
internal sealed class HttpShell : IEnclosure
{
    /// <summary>Nobody keeps an answer. What may be kept says so where it is declared.</summary>
    public static readonly StringValues NoStore = "no-store";

    private const string ReferrerPolicy = "Referrer-Policy";
    private const string PermissionsPolicy = "Permissions-Policy";
    private const string NoneButCamera = "display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues NoReferrer = "no-referrer";
    private static readonly StringValues NothingPolicy = ContentPolicies.Nothing;
    private static readonly StringValues NoPermissions = $"camera=(), {NoneButCamera}";
    private static readonly StringValues CameraAlone = $"camera=(self), {NoneButCamera}";
    private static readonly StringValues AYear = "max-age=31536000";

    private static readonly Problem HostNotAllowed = Problem.Invalid(
        ProblemCodes.HostNotAllowed, "The service is not called by this name here. Its operator lists its names in HealthPass:Http:AllowedHosts.");

    private readonly AllowedHosts _hosts;
    private readonly OwnPort _ownPort;

    public HttpShell(HttpSettings settings, IEnumerable<string> urls, OwnPort ownPort)
    {
        (_hosts, _ownPort) = (new(settings.Hosts(), urls), ownPort);
        Proxies = settings.ProxyNetworks();
    }

    /// <summary>Those who are believed about whom a call comes from.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; }

    /// <summary>Reads the settings.</summary>
    /// <exception cref="OptionsValidationException">Values are not what they must be; the message names the key of each and what is allowed.</exception>
    public static HttpShell Read(IConfiguration configuration, OwnPort ownPort)
    {
        var urls = (configuration[WebHostDefaults.ServerUrlsKey] ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>());
        return new(ValidSettings.Read(configuration.GetSection("HealthPass:Http"), new HttpSettingsValidator()), urls, ownPort);
    }

    public void Enclose(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = NoStore;
        headers.XContentTypeOptions = NoSniff;
        headers.ContentSecurityPolicy = NothingPolicy;
        headers[ReferrerPolicy] = NoReferrer;
        headers[PermissionsPolicy] = NoPermissions;

        // A proxy that is declared is where TLS ends. Browsers take no notice of it over plain HTTP.
        if (Proxies.Count > 0 || context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = AYear;
        }
    }

    /// <summary>Lets a page of ours ask for the camera, which no other may.</summary>
    public static void AllowCamera(HttpContext context) => context.Response.Headers[PermissionsPolicy] = CameraAlone;

    /// <summary>Whether a call bears one of our names. The operators' own port lies in their network, under whatever name.</summary>
    public bool Knows(HttpContext context) => _hosts.Allow(context) || _ownPort.Serves(context);

    /// <summary>Turns away a call that bears none.</summary>
    public static Task RefuseAsync(HttpContext context) => HostNotAllowed.WriteAsync(context);
}
