using HealthPass.Kernel.Settings;
using HealthPass.Node;
using Microsoft.Extensions.Options;

namespace HealthPass.Api.Operators;

/// <summary>What the configuration section <c>HealthPass</c> says to operators, as it is written.</summary>
[SettingsSection(NodeOptions.Section)]
internal sealed class OperatorSettings
{
    [ValidateObjectMembers]
    public MetricsSettings Metrics { get; set; } = new();

    [ValidateObjectMembers]
    public TraceSettings Traces { get; set; } = new();

    public bool OrleansDashboard { get; set; } = true;
}
