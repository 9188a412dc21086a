using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Endpoints;

namespace HealthPass.Api.Venues;

/// <summary>The registration of a venue.</summary>
/// <param name="Name">Its name, 1 to 100 characters.</param>
/// <param name="Category">One of the notice's categories, e.g. <c>railway_station</c>.</param>
/// <param name="RegionCode">Its region, 12 digits, at any level.</param>
/// <param name="Address">Its address, at most 200 characters.</param>
/// <param name="CreditCode">GB 32100 code of the organisation behind it.</param>
/// <param name="EntryRule">A rule of its own, instead of its category's; fields left out stay as in the category's rule.</param>
/// <param name="EntryRuleReason">Why it has a rule of its own, at most 200 characters; names nobody.</param>
public sealed record VenueRequest(
    [property: Required] string? Name, [property: Needed] string? Category, [property: Needed] string? RegionCode, string? Address, string? CreditCode, EntryRuleField? EntryRule,
    [property: StringLength(200)] string? EntryRuleReason = null);
