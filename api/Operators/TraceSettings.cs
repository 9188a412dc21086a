using HealthPass.Kernel.Settings;

namespace HealthPass.Api.Operators;

/// <summary>The configuration section <c>HealthPass:Traces</c>.</summary>
internal sealed class TraceSettings
{
    [InRange(0d, 1d, ErrorMessage = "HealthPass:Traces:Ratio must lie between {1} and {2}.")]
    public double Ratio { get; set; } = 0.01;
}
