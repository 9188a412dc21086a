using System.Text.Json;
using HealthPass.Api.Access;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace HealthPass.Api.OpenId;

/// <summary>Checks what the provider says of ended sessions: OpenID Connect Back-Channel Logout 1.0, section 2.6.</summary>
internal sealed class LogoutTokens(IOptionsMonitor<OpenIdConnectOptions> handlers, OpenIdOptions options, TimeProvider clock)
{
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";
    private const string Events = "events";
    private const int MaxLength = 16 << 10;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    // Anybody can name a key that does not exist: the provider is not asked for each.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);

    private readonly JsonWebTokenHandler _tokens = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxLength };
    private long _looked = long.MinValue;

    /// <summary>Checks a token.</summary>
    /// <returns>Who has ended what, null for a token that does not hold.</returns>
    /// <exception cref="InvalidOperationException">The provider's keys are not to be had.</exception>
    /// <exception cref="IOException">They were not to be had again.</exception>
    public async Task<LogoutToken?> ReadAsync(string text, CancellationToken cancellationToken)
    {
        var handler = handlers.Get(OpenIdSetup.Scheme);
        var result = await CheckAsync(text, await handler.ConfigurationManager!.GetConfigurationAsync(cancellationToken));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException && MayLook())
        {
            // The provider has changed its keys since they were read. The manager would read them behind, after this answer; a provider does not say it twice.
            handler.ConfigurationManager.RequestRefresh();
            result = await CheckAsync(text, await OpenIdConnectConfigurationRetriever.GetAsync(
                handler.MetadataAddress, new HttpDocumentRetriever(handler.Backchannel) { RequireHttps = handler.RequireHttpsMetadata }, cancellationToken));
        }

        return result is { IsValid: true, SecurityToken: JsonWebToken token } ? Judge(token) : null;
    }

    private bool MayLook()
    {
        var (last, now) = (Volatile.Read(ref _looked), clock.GetTimestamp());
        return (last == long.MinValue || clock.GetElapsedTime(last, now) >= BetweenLooks) && Interlocked.CompareExchange(ref _looked, now, last) == last;
    }

    private Task<TokenValidationResult> CheckAsync(string text, OpenIdConnectConfiguration provider) => _tokens.ValidateTokenAsync(text, new TokenValidationParameters
    {
        ValidIssuer = provider.Issuer,
        ValidAudience = options.ClientId,
        IssuerSigningKeys = provider.SigningKeys,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = Skew,
    });

    // An ID token is signed by the same keys for the same client: what tells them apart is the event, and the nonce.
    private static LogoutToken? Judge(JsonWebToken token)
    {
        var (subject, session) = (Text(token, JwtRegisteredClaimNames.Sub), Text(token, JwtRegisteredClaimNames.Sid));
        return token.TryGetPayloadValue<JsonElement>(Events, out var events) && events.ValueKind == JsonValueKind.Object && events.TryGetProperty(Event, out _)
            && !token.TryGetPayloadValue<object>(JwtRegisteredClaimNames.Nonce, out _)
            && token.TryGetPayloadValue<long>(JwtRegisteredClaimNames.Iat, out var at)
            && (subject.Length > 0 || session.Length > 0)
                ? new(token.Issuer, subject, session, at)
                : null;
    }

    private static string Text(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var text) ? text ?? string.Empty : string.Empty;
}
