using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Venues;

/// <summary>A venue in a list.</summary>
/// <param name="VenueId">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its category.</param>
/// <param name="RegionCode">Its region.</param>
/// <param name="RegionName">The region's name.</param>
/// <param name="Address">Its address, null if not given.</param>
/// <param name="State">Whether its code is good.</param>
/// <param name="Reviewed">Whether an authority stands behind it, and not a channel alone.</param>
/// <param name="RegisteredBy">The account or channel that registered it; empty where that was before lists had it.</param>
/// <param name="RegisteredAt">Since when; of one in review, when it was submitted.</param>
public sealed record VenueItem(
    string VenueId,
    string Name,
    string Category,
    string RegionCode,
    string RegionName,
    string? Address,
    [property: AllowedValues("in_use", "in_review", "suspended", "ended")] string State,
    bool Reviewed,
    string RegisteredBy,
    string RegisteredAt);
