namespace HealthPass.Api.Venues;

/// <summary>What of a venue is registered, or asked for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its category.</param>
/// <param name="RegionCode">Its region.</param>
/// <param name="Address">Its address, null if not given.</param>
/// <param name="CreditCode">Code of the organisation behind it, null if not given.</param>
/// <param name="EntryRule">A rule of its own, null for its category's.</param>
/// <param name="EntryRuleReason">Why it has one, null if not given.</param>
public sealed record VenueContent(string Name, string Category, string RegionCode, string? Address, string? CreditCode, EntryRuleField? EntryRule, string? EntryRuleReason);
