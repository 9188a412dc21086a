using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Endpoints;

namespace HealthPass.Api.Staff;

/// <summary>What an account is to have; another administrator grants it.</summary>
/// <param name="Roles">All its roles afterwards.</param>
/// <param name="RegionCode">The region; the one that it has when it is left out.</param>
/// <param name="ValidFrom">From when it may be used; from now on when it is left out.</param>
/// <param name="ValidTo">Until when; without end when it is left out.</param>
/// <param name="NewPassword">Whether it gets a new first password.</param>
/// <param name="Note">Why.</param>
public sealed record RightsRequest(
    [property: Needed] IReadOnlyList<string>? Roles, string? RegionCode, string? ValidFrom, string? ValidTo, bool? NewPassword, [property: Required, StringLength(200)] string? Note);
