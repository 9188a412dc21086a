using HealthPass.Grains.Hotline;
using Microsoft.Extensions.Options;

namespace HealthPass.Api.Hotline;

/// <summary>Holds the settings of <c>HealthPass:Hotline</c> to their annotations.</summary>
[OptionsValidator]
internal sealed partial class HotlineOptionsValidator : IValidateOptions<HotlineOptions>;
