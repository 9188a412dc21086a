using Microsoft.Extensions.Options;

namespace HealthPass.Api.Access;

/// <summary>Holds the settings to their annotations.</summary>
[OptionsValidator]
internal sealed partial class OpenIdSettingsValidator : IValidateOptions<OpenIdSettings>;
