using HealthPass.Api.Access;
using HealthPass.Api.Problems;
using HealthPass.Grains.Staff.Identities;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace HealthPass.Api.OpenId;

/// <summary>Sets up signing in through an identity provider, where there is one: authorization code with PKCE, as the framework does it.</summary>
internal static class OpenIdSetup
{
    public const string Scheme = "openid";
    public const string Path = "/v1/sessions/openid";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddOpenId(this IServiceCollection services, IConfiguration configuration)
    {
        var options = OpenIdOptions.Read(configuration);
        _ = services.AddSingleton(options)
            .AddSingleton<IdentitySealer>()
            .AddSingleton<IdentitySignIns>()
            .AddSingleton<IdentitySignOuts>()
            .AddSingleton<OpenIdReturn>()
            .AddSingleton<LogoutTokens>();
        if (options.Authority is null)
        {
            return services;
        }

        _ = services.AddAuthentication().AddOpenIdConnect(Scheme, handler => Configure(handler, options));
        _ = services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<TokenSealer, TimeProvider>((handler, sealer, clock) =>
        {
            handler.TimeProvider = clock;
            handler.StateDataFormat = new SealedFormat<AuthenticationProperties>(sealer, PropertiesSerializer.Default, [.. "healthpass-openid-state"u8]);
            handler.StringDataFormat = new SealedFormat<string>(sealer, new TextSerializer(), [.. "healthpass-openid-nonce"u8]);
        });
        return services;
    }

    private static void Configure(OpenIdConnectOptions handler, OpenIdOptions options)
    {
        handler.Authority = options.Authority!.ToString();
        handler.RequireHttpsMetadata = options.Authority.Scheme == Uri.UriSchemeHttps;
        handler.ClientId = options.ClientId;
        handler.ClientSecret = options.ClientSecret;
        handler.ResponseType = OpenIdConnectResponseType.Code;
        handler.ResponseMode = OpenIdConnectResponseMode.Query;
        handler.UsePkce = true;
        handler.MapInboundClaims = false;

        // The framework drops who said it; a person's name there says nothing without it.
        handler.ClaimActions.Remove(JwtRegisteredClaimNames.Iss);
        handler.SaveTokens = false;
        handler.DisableTelemetry = true;
        handler.BackchannelTimeout = Longest;
        handler.SignInScheme = AccessNames.Scheme;
        handler.CallbackPath = Path + "/callback";

        // The provider says it from behind (LogoutTokens), and nobody comes back from a sign-out.
        handler.RemoteSignOutPath = default;
        handler.SignedOutCallbackPath = default;

        // The way back from the provider is another site's: what is strict stays at home.
        (handler.CorrelationCookie.SameSite, handler.NonceCookie.SameSite) = (SameSiteMode.Lax, SameSiteMode.Lax);
        (handler.CorrelationCookie.SecurePolicy, handler.NonceCookie.SecurePolicy) = (CookieSecurePolicy.SameAsRequest, CookieSecurePolicy.SameAsRequest);
        handler.Events.OnTicketReceived = ReceivedAsync;
        handler.Events.OnRemoteFailure = FailedAsync;
    }

    private static async Task ReceivedAsync(TicketReceivedContext context)
    {
        context.HandleResponse();
        var outcome = await context.HttpContext.RequestServices.GetRequiredService<OpenIdReturn>().EnterAsync(context.HttpContext, context.Principal!);
        Redirect(context.Response, context.ReturnUri, outcome);
    }

    // What the provider refused, or what nobody here has begun.
    private static Task FailedAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        Redirect(context.Response, context.Properties?.RedirectUri, ProblemCodes.OpenIdFailed);
        return Task.CompletedTask;
    }

    internal static void Redirect(HttpResponse response, string? page, string outcome) =>
        response.Redirect(QueryHelpers.AddQueryString(page ?? OpenIdEndpoints.FirstPage, OpenIdReturn.Parameter, outcome));
}
