using Microsoft.Extensions.Options;

namespace HealthPass.Node;

/// <summary>Holds the settings to their annotations.</summary>
[OptionsValidator]
internal sealed partial class MetricsSettingsValidator : IValidateOptions<MetricsSettings>;
