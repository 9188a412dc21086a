using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.GateSessions;

/// <summary>A venue as its gate shows it.</summary>
/// <param name="VenueId">13 characters.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its category.</param>
/// <param name="RegionName">Where it lies.</param>
/// <param name="State">Whether anybody can be let in: <c>in_use</c>, or not yet, not for now, not any more.</param>
public sealed record GateVenueView(
    string VenueId, string Name, string Category, string RegionName, [property: AllowedValues("in_use", "in_review", "suspended", "ended")] string State);
