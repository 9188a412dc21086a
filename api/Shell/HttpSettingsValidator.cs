using Microsoft.Extensions.Options;

namespace HealthPass.Api.Shell;

/// <summary>Holds the settings to what they must be.</summary>
[OptionsValidator]
internal sealed partial class HttpSettingsValidator : IValidateOptions<HttpSettings>;
