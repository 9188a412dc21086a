using System.ComponentModel.DataAnnotations;
using HealthPass.Kernel.Settings;

namespace HealthPass.Api.Admission;

/// <summary>The configuration section <c>HealthPass:Admission:Shares</c>: of the admitted cost, what no other class can take.</summary>
internal sealed class AdmissionShares : IValidatableObject
{
    private const string Key = AdmissionOptions.Section + ":Shares";
    private const string Must = " must lie between {1} and {2}.";

    [InRange(0d, 1d, ErrorMessage = Key + ":Show" + Must)]
    public double Show { get; set; } = 0.5;

    [InRange(0d, 1d, ErrorMessage = Key + ":Scan" + Must)]
    public double Scan { get; set; } = 0.3;

    [InRange(0d, 1d, ErrorMessage = Key + ":Hotline" + Must)]
    public double Hotline { get; set; } = 0.1;

    [InRange(0d, 1d, ErrorMessage = Key + ":Application" + Must)]
    public double Application { get; set; } = 0.05;

    [InRange(0d, 1d, ErrorMessage = Key + ":Report" + Must)]
    public double Report { get; set; } = 0.02;

    [InRange(0d, 1d, ErrorMessage = Key + ":Extra" + Must)]
    public double Extra { get; set; }

    [InRange(0d, 1d, ErrorMessage = Key + ":Late" + Must)]
    public double Late { get; set; }

    /// <summary>The shares by <see cref="CallClass"/>.</summary>
    public double[] ToArray() => [Show, Scan, Hotline, Application, Report, Extra, Late];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ToArray().Sum() > 1 + 1e-9)
        {
            yield return new($"{Key} must add up to 1 at most.");
        }
    }
}
