using Microsoft.Extensions.Options;

namespace HealthPass.Api.Posters;

/// <summary>Holds the settings to what they must be.</summary>
[OptionsValidator]
internal sealed partial class PosterSettingsValidator : IValidateOptions<PosterSettings>;
