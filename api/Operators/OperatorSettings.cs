using Microsoft.Extensions.Options;

namespace HealthPass.Api.Operators;

/// <summary>What the configuration section <c>HealthPass</c> says to operators, as it is written.</summary>
internal sealed class OperatorSettings
{
    [ValidateObjectMembers]
    public MetricsSettings Metrics { get; set; } = new();

    [ValidateObjectMembers]
    public TraceSettings Traces { get; set; } = new();

    public bool OrleansDashboard { get; set; } = true;
}
