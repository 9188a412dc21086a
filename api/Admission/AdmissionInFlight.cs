using HealthPass.Kernel.Settings;

namespace HealthPass.Api.Admission;

/// <summary>The configuration section <c>HealthPass:Admission:InFlight</c>: calls of each class under way at once.</summary>
internal sealed class AdmissionInFlight
{
    private const string Key = AdmissionOptions.Section + ":InFlight";
    private const string Must = " must be {1} or more.";

    [InRange(1, int.MaxValue, ErrorMessage = Key + ":Show" + Must)]
    public int Show { get; set; } = 1_024 * Environment.ProcessorCount;

    [InRange(1, int.MaxValue, ErrorMessage = Key + ":Scan" + Must)]
    public int Scan { get; set; } = 1_024 * Environment.ProcessorCount;

    [InRange(1, int.MaxValue, ErrorMessage = Key + ":Hotline" + Must)]
    public int Hotline { get; set; } = 64 * Environment.ProcessorCount;

    [InRange(1, int.MaxValue, ErrorMessage = Key + ":Application" + Must)]
    public int Application { get; set; } = 128 * Environment.ProcessorCount;

    [InRange(1, int.MaxValue, ErrorMessage = Key + ":Report" + Must)]
    public int Report { get; set; } = 64 * Environment.ProcessorCount;

    [InRange(1, int.MaxValue, ErrorMessage = Key + ":Extra" + Must)]
    public int Extra { get; set; } = 16 * Environment.ProcessorCount;

    [InRange(1, int.MaxValue, ErrorMessage = Key + ":Late" + Must)]
    public int Late { get; set; } = Environment.ProcessorCount;

    /// <summary>The bounds by <see cref="CallClass"/>.</summary>
    public int[] ToArray() => [Show, Scan, Hotline, Application, Report, Extra, Late];
}
