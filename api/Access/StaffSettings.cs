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

    [InRange(typeof(TimeSpan), "00:01:00", "01:00:00", ErrorMessage = "HealthPass:Staff:StepUp must lie between {1} and {2}.")]
    public TimeSpan StepUp { get; set; } = TimeSpan.FromMinutes(5);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var role in SecondFactorFor.Concat(IdleOfRole.Keys).Where(role => !StaffRoles.All.Contains(role)))
        {
            yield return new($"HealthPass:Staff names the role {role}, which is none.");
        }

        if (IdleOfRole.Values.Any(idle => idle <= TimeSpan.Zero))
        {
            yield return new("HealthPass:Staff:IdleOfRole must be longer than nothing.");
        }
    }
}
