using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Venues;

/// <summary>A venue that may be the same place as one that is reviewed.</summary>
/// <param name="VenueId">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its address, null if not given.</param>
/// <param name="RegionCode">Its region.</param>
/// <param name="RegionName">The region's name.</param>
/// <param name="State">Whether its code is good.</param>
/// <param name="Likeness">How near the names are, from 0 to 1.</param>
/// <param name="SameAddress">Whether it has the same address.</param>
/// <param name="SameCreditCode">Whether the same organisation is behind it.</param>
public sealed record VenueTwinView(
    string VenueId,
    string Name,
    string? Address,
    string RegionCode,
    string RegionName,
    [property: AllowedValues("in_use", "in_review", "suspended", "ended")] string State,
    double Likeness,
    bool SameAddress,
    bool SameCreditCode);
