using System.ComponentModel.DataAnnotations;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Settings;

namespace HealthPass.Api.Access;

/// <summary>The configuration section <c>HealthPass:Staff</c>, as it is written.</summary>
[SettingsSection("HealthPass:Staff")]
internal sealed class StaffSettings : IValidatableObject
{
    [InRange(typeof(TimeSpan), "00:01:00", "08:00:00", ErrorMessage = "HealthPass:Staff:Idle must lie between {1} and {2}.")]
    public TimeSpan Idle { get; set; } = TimeSpan.FromMinutes(15);

    [InRange(typeof(TimeSpan), "00:10:00", "1.00:00:00", ErrorMessage = "HealthPass:Staff:Longest must lie between {1} and {2}.")]
    public TimeSpan Longest { get; set; } = TimeSpan.FromHours(8);

    public Dictionary<string, TimeSpan> IdleOfRole { get; set; } = [];

    [InRange(1, 1_000, ErrorMessage = "HealthPass:Staff:MostSessions must lie between {1} and {2}.")]
    public int MostSessions { get; set; } = 64;

    public bool OneTimeFirstPasswords { get; set; } = true;

    public List<string> SecondFactorFor { get; set; } = [];

    public List<string> WebAuthnFor { get; set; } = [];

    public string RelyingParty { get; set; } = string.Empty;

    public List<string> Origins { get; set; } = [];

    [InRange(typeof(TimeSpan), "00:01:00", "01:00:00", ErrorMessage = "HealthPass:Staff:StepUp must lie between {1} and {2}.")]
    public TimeSpan StepUp { get; set; } = TimeSpan.FromMinutes(5);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var role in SecondFactorFor.Concat(WebAuthnFor).Concat(IdleOfRole.Keys).Where(role => !StaffRoles.All.Contains(role)))
        {
            yield return new($"HealthPass:Staff names the role {role}, which is none.");
        }

        // Browsers take no address of figures, nor a name with a scheme or port.
        if (RelyingParty.Length > 0 && Uri.CheckHostName(RelyingParty) != UriHostNameType.Dns)
        {
            yield return new("HealthPass:Staff:RelyingParty must be a host name without scheme and port.");
        }

        foreach (var origin in Origins.Where(origin => !Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.GetLeftPart(UriPartial.Authority) != origin))
        {
            yield return new($"HealthPass:Staff:Origins must be scheme, host and port alone; {origin} is not.");
        }

        if (Origins.Count > 0 && RelyingParty.Length == 0)
        {
            yield return new("HealthPass:Staff:Origins takes HealthPass:Staff:RelyingParty beside it.");
        }

        if (IdleOfRole.Values.Any(idle => idle <= TimeSpan.Zero))
        {
            yield return new("HealthPass:Staff:IdleOfRole must be longer than nothing.");
        }
    }
}
