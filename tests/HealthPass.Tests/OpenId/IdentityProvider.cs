using System.Net.Sockets;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace HealthPass.Tests.OpenId;

/// <summary>An identity provider on a port of this machine (OpenIddict), which signs in whoever the test says is sitting at the browser.</summary>
public sealed class IdentityProvider : IAsyncDisposable
{
    public const string Client = "healthpass";
    public const string ClientSecret = "a secret of the tests alone";

    private WebApplication? _app;

    /// <summary>Its address, which is its name too.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}/");

    /// <summary>Who sits at the browser, null for somebody who says no.</summary>
    public Person? AtTheBrowser { get; set; }

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _ = builder.WebHost.UseUrls(Address.GetLeftPart(UriPartial.Authority));
        _ = builder.Services.AddOpenIddict().AddServer(Configure);
        _app = builder.Build();
        _ = _app.UseAuthentication();
        await _app.StartAsync();
    }

    public async Task StopAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
            _app = null;
        }
    }

    public ValueTask DisposeAsync() => new(StopAsync());

    /// <summary>Signs with a new key from now on, and knows the old one no more.</summary>
    public void ChangeKey()
    {
        var keys = _app!.Services.GetRequiredService<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue.SigningCredentials;
        keys.Clear();
        keys.Add(NewKey());
    }

    /// <summary>Says that a session, or all of somebody's, has ended.</summary>
    /// <param name="subject">Whose, null to name none.</param>
    /// <param name="session">Which, null to name none.</param>
    /// <param name="alter">Makes the word another one than the provider would say.</param>
    public string LogoutToken(string? subject, string? session, Action<SecurityTokenDescriptor>? alter = null)
    {
        var now = DateTime.UtcNow;
        var token = new SecurityTokenDescriptor
        {
            Issuer = Address.ToString(),
            Audience = Client,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(2),
            TokenType = "logout+jwt",
            SigningCredentials = _app!.Services.GetRequiredService<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue.SigningCredentials[0],
            Claims = new Dictionary<string, object>
            {
                ["jti"] = Guid.NewGuid().ToString(),
                ["events"] = new Dictionary<string, object> { ["http://schemas.openid.net/event/backchannel-logout"] = new Dictionary<string, object>() },
            },
        };
        if (subject is not null)
        {
            token.Claims["sub"] = subject;
        }

        if (session is not null)
        {
            token.Claims["sid"] = session;
        }

        alter?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    public static SigningCredentials NewKey() =>
        new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") }, SecurityAlgorithms.RsaSha256);

    private void Configure(OpenIddictServerBuilder server)
    {
        _ = server.EnableDegradedMode()
            .SetIssuer(Address)
            .SetAuthorizationEndpointUris("connect/authorize")
            .SetTokenEndpointUris("connect/token")
            .AllowAuthorizationCodeFlow()
            .RequireProofKeyForCodeExchange()
            .RegisterScopes(Scopes.Profile)
            .AddEphemeralEncryptionKey();
        _ = server.Configure(options => options.SigningCredentials.Add(NewKey()));
        _ = server.UseAspNetCore().DisableTransportSecurityRequirement();
        _ = server.AddEventHandler<OpenIddictServerEvents.ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != Client || context.RedirectUri?.EndsWith("/v1/sessions/openid/callback", StringComparison.Ordinal) != true)
            {
                context.Reject(Errors.InvalidClient);
            }

            return default;
        }));
        _ = server.AddEventHandler<OpenIddictServerEvents.ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != Client || context.ClientSecret != ClientSecret)
            {
                context.Reject(Errors.InvalidClient);
            }

            return default;
        }));
        _ = server.AddEventHandler<OpenIddictServerEvents.HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (AtTheBrowser is not { } person)
            {
                context.Reject(Errors.AccessDenied);
                return default;
            }

            var identity = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType);
            _ = identity.SetClaim(Claims.Subject, person.Subject).SetClaim(Claims.PreferredUsername, person.Name).SetClaim("sid", person.Session);
            _ = identity.SetScopes(context.Request.GetScopes()).SetDestinations(_ => [Destinations.IdentityToken]);
            context.Principal = new(identity);
            return default;
        }));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Somebody whom the provider knows.</summary>
    /// <param name="Subject">The provider's own name for the person.</param>
    /// <param name="Name">The name that the person may change.</param>
    /// <param name="Session">The provider's session.</param>
    public sealed record Person(string Subject, string Name, string Session);
}
