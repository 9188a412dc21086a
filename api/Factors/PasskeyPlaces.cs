using HealthPass.Api.Access;
using HealthPass.Grains.Staff.Factors;

namespace HealthPass.Api.Factors;

/// <summary>
/// Where a call's passkeys are made and shown: the name in the settings, or the one that the call came by, which the shell of HTTP
/// has found among the service's names. A browser signs the name that its address bar shows, whatever a call says.
/// </summary>
internal sealed class PasskeyPlaces(StaffOptions options)
{
    public PasskeyPlace Of(HttpRequest request) => options.RelyingParty.Length > 0
        ? new(options.RelyingParty, options.Origins)
        : new(request.Host.Host, new HashSet<string>(StringComparer.Ordinal) { $"{request.Scheme}://{request.Host.Value}" });
}
