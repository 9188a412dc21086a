using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Venues;

/// <summary>What of a venue is to be another; what is left out stays.</summary>
/// <param name="Name">Its name, 1 to 100 characters.</param>
/// <param name="Address">Its address, at most 200 characters.</param>
/// <param name="CreditCode">GB 32100 code of the organisation behind it.</param>
/// <param name="EntryRule">A rule of its own.</param>
/// <param name="Reason">Why, where somebody else asks than who registered it; at most 500 characters.</param>
/// <param name="EntryRuleReason">Why it has a rule of its own, at most 200 characters; names nobody. Taken with <paramref name="EntryRule"/>.</param>
public sealed record VenueChangeRequest(string? Name, string? Address, string? CreditCode, EntryRuleField? EntryRule, [property: StringLength(500)] string? Reason,
    [property: StringLength(200)] string? EntryRuleReason = null);
