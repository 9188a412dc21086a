using System.Security.Claims;
using HealthPass.Kernel.People;

namespace HealthPass.Api.Access;

/// <summary>A resident who calls from the residents' own page.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="SessionId">The session of the device.</param>
/// <param name="Devices">How many devices the person has signed in on; 0 where nobody could be asked.</param>
internal sealed record ResidentCaller(PersonId PersonId, Guid SessionId, int Devices)
{
    /// <summary>The caller; its name is nobody's, so that no log line can tell it.</summary>
    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [new(ClaimTypes.Name, AccessNames.Resident), new(AccessNames.KindClaim, AccessNames.Resident)], AccessNames.Scheme) { BootstrapContext = this });
}
