using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Endpoints;

namespace HealthPass.Api.Volunteers;

/// <summary>A session as a volunteer asks for it.</summary>
/// <param name="RegionCode">Where: a county or below, within the account's region. Helps are counted in its county.</param>
/// <param name="Place">The place: a station, a neighbourhood, a market.</param>
/// <param name="Until">When it ends by itself, at most 12 hours from now.</param>
public sealed record VolunteerSessionRequest(
    [property: Needed] string? RegionCode, [property: Required, StringLength(60)] string? Place, [property: Needed] string? Until);
