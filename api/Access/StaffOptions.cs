using HealthPass.Grains.Staff.Sessions;
using HealthPass.Node;

namespace HealthPass.Api.Access;

/// <summary>What staff accounts and their sessions are held to.</summary>
/// <param name="Limits">How long sessions last.</param>
/// <param name="Factors">Who must show a second factor.</param>
/// <param name="OneTimeFirstPasswords">Whether the first accounts' passwords must be changed at first use.</param>
internal sealed record StaffOptions(SessionLimits Limits, FactorRules Factors, bool OneTimeFirstPasswords)
{
    /// <summary>The host name that passkeys are bound to; empty for the one that a page is called by.</summary>
    public string RelyingParty { get; init; } = string.Empty;

    /// <summary>Scheme, host and port of the pages that may ask for passkeys of <see cref="RelyingParty"/>.</summary>
    public IReadOnlySet<string> Origins { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public const string Section = "HealthPass:Staff";

    /// <summary>How long a browser keeps a cookie at most; the session behind it ends before.</summary>
    public static readonly TimeSpan LongestCookie = TimeSpan.FromDays(1);

    public static StaffOptions Read(IConfiguration configuration)
    {
        var settings = ValidSettings.Read(configuration.GetSection(Section), new StaffSettingsValidator());
        return new(
            new(settings.Idle, settings.Longest, settings.IdleOfRole, settings.MostSessions), new(settings.SecondFactorFor, settings.StepUp) { PasskeyRoles = settings.WebAuthnFor },
            settings.OneTimeFirstPasswords)
        {
            RelyingParty = settings.RelyingParty,
            Origins = (settings.Origins.Count > 0 ? settings.Origins : [$"https://{settings.RelyingParty}"]).ToHashSet(StringComparer.Ordinal),
        };
    }
}
