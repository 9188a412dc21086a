using Microsoft.Extensions.Options;

namespace HealthPass.Api.Residents;

/// <summary>Holds the settings to their annotations.</summary>
[OptionsValidator]
internal sealed partial class ResidentSettingsValidator : IValidateOptions<ResidentSettings>;
