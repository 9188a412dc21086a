using Microsoft.Extensions.Options;

namespace HealthPass.Api.Operators;

/// <summary>Holds the settings to their annotations.</summary>
[OptionsValidator]
internal sealed partial class OperatorSettingsValidator : IValidateOptions<OperatorSettings>;
