using Microsoft.Extensions.Options;

namespace HealthPass.Api.Admission;

/// <summary>Holds the settings to their annotations.</summary>
[OptionsValidator]
internal sealed partial class AdmissionSettingsValidator : IValidateOptions<AdmissionSettings>;
