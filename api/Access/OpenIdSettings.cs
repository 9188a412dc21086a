using System.ComponentModel.DataAnnotations;
using HealthPass.Kernel.Settings;

namespace HealthPass.Api.Access;

/// <summary>The configuration section <c>HealthPass:OpenId</c>, as it is written.</summary>
[SettingsSection("HealthPass:OpenId")]
internal sealed class OpenIdSettings : IValidatableObject
{
    /// <summary>The identity provider's address, under which <c>.well-known/openid-configuration</c> lies; empty for none.</summary>
    public string Authority { get; set; } = string.Empty;

    public string ClientId { get; set; } = string.Empty;

    public string ClientSecret { get; set; } = string.Empty;

    /// <summary>The claim of the ID token that holds the name of an account.</summary>
    public string AccountClaim { get; set; } = "preferred_username";

    /// <summary>What the provider is called on the page, in Chinese.</summary>
    public string NameZh { get; set; } = "统一身份认证";

    /// <summary>What the provider is called on the page, in English.</summary>
    public string NameEn { get; set; } = "single sign-on";

    /// <summary>Whether nobody signs in by a password any more.</summary>
    public bool Only { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Authority.Length == 0)
        {
            if (Only || ClientId.Length > 0 || ClientSecret.Length > 0)
            {
                yield return new("HealthPass:OpenId takes HealthPass:OpenId:Authority first.");
            }

            yield break;
        }

        // What comes over plain HTTP says nothing about who sent it.
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var uri) || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
        {
            yield return new("HealthPass:OpenId:Authority must be an https address (http on the own machine alone).");
        }

        if (ClientId.Length == 0 || ClientSecret.Length == 0)
        {
            yield return new("HealthPass:OpenId:Authority takes HealthPass:OpenId:ClientId and HealthPass:OpenId:ClientSecret beside it.");
        }

        if (AccountClaim.Length == 0 || NameZh.Length == 0 || NameEn.Length == 0)
        {
            yield return new("HealthPass:OpenId:AccountClaim, NameZh and NameEn must not be empty.");
        }
    }
}
