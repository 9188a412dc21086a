using HealthPass.Node;

namespace HealthPass.Api.Access;

/// <summary>The identity provider that staff may sign in through.</summary>
/// <param name="Authority">Its address, null where there is none.</param>
/// <param name="ClientId">The name that this program has there.</param>
/// <param name="ClientSecret">What proves it.</param>
/// <param name="AccountClaim">The claim of the ID token that holds the name of an account.</param>
/// <param name="NameZh">What it is called in Chinese.</param>
/// <param name="NameEn">What it is called in English.</param>
/// <param name="Only">Whether nobody signs in by a password any more.</param>
internal sealed record OpenIdOptions(Uri? Authority, string ClientId, string ClientSecret, string AccountClaim, string NameZh, string NameEn, bool Only)
{
    public static OpenIdOptions Read(IConfiguration configuration)
    {
        var settings = ValidSettings.Read(configuration.GetSection("HealthPass:OpenId"), new OpenIdSettingsValidator());
        return new(
            settings.Authority.Length == 0 ? null : new(settings.Authority), settings.ClientId, settings.ClientSecret, settings.AccountClaim, settings.NameZh, settings.NameEn,
            settings.Only);
    }

    // A record would print the secret.
    public override string ToString() => Authority?.ToString() ?? "none";
}
