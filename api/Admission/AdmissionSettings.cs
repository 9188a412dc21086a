using System.ComponentModel.DataAnnotations;
using HealthPass.Kernel.Settings;
using Microsoft.Extensions.Options;

namespace HealthPass.Api.Admission;

/// <summary>The configuration section <c>HealthPass:Admission</c> as it is written; see docs/overload.md.</summary>
[SettingsSection(AdmissionOptions.Section)]
internal sealed class AdmissionSettings : IValidatableObject
{
    private const string Section = AdmissionOptions.Section;

    [InRange(typeof(TimeSpan), "00:00:00.001", "00:00:10", ErrorMessage = Section + ":TargetDelay must lie between {1} and {2}.")]
    public TimeSpan TargetDelay { get; set; } = TimeSpan.FromMilliseconds(30);

    [InRange(0, int.MaxValue, ErrorMessage = Section + ":FewConnections must be at least {1}.")]
    public int FewConnections { get; set; } = 64 * Environment.ProcessorCount;

    public double? MinimumPerSecond { get; set; }

    public double MaximumPerSecond { get; set; }

    [InRange(typeof(TimeSpan), "00:00:00", "00:00:10", ErrorMessage = Section + ":MaxPause must lie between {1} and {2}.")]
    public TimeSpan MaxPause { get; set; } = TimeSpan.FromSeconds(2);

    [InRange(0, int.MaxValue, ErrorMessage = Section + ":MaxPaused must be at least {1}.")]
    public int MaxPaused { get; set; } = 20_000;

    [InRange(1, int.MaxValue, ErrorMessage = Section + ":MaxConnections must be at least {1}.")]
    public int MaxConnections { get; set; } = 20_000;

    [InRange(1, int.MaxValue, ErrorMessage = Section + ":LateScansPerSecond must be at least {1}.")]
    public int LateScansPerSecond { get; set; } = 2_500 * Environment.ProcessorCount;

    [ValidateObjectMembers]
    public AdmissionShares Shares { get; set; } = new();

    [ValidateObjectMembers]
    public AdmissionInFlight InFlight { get; set; } = new();

    public double LeastPerSecond() => MinimumPerSecond
        ?? (MaximumPerSecond > 0 ? Math.Min(MaximumPerSecond, AdmissionOptions.UsualMinimum) : AdmissionOptions.UsualMinimum);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MaximumPerSecond is not (0 or >= 1))
        {
            yield return new($"{Section}:MaximumPerSecond must be 0 or at least 1.");
        }

        if (!(LeastPerSecond() >= 1 && (MaximumPerSecond == 0 || LeastPerSecond() <= MaximumPerSecond)))
        {
            yield return new($"{Section}:MinimumPerSecond must be at least 1, and MaximumPerSecond at most.");
        }
    }
}
