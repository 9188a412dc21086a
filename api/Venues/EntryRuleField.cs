namespace HealthPass.Api.Venues;

/// <summary>A venue's own entry rule. A red code is refused everywhere, whatever the rule.</summary>
/// <param name="Yellow">For a yellow code: <c>check</c> or <c>deny</c>.</param>
/// <param name="Unregistered">For a person without a code: <c>check</c> or <c>deny</c>.</param>
/// <param name="TestWithinHours">Greatest age of the last negative test in hours: 0 (none), 24, 48, 72 or 168.</param>
/// <param name="StaleTest">For a test that is missing or too old: <c>check</c> or <c>deny</c>.</param>
/// <param name="PopUp">For an open test obligation: <c>allow</c>, <c>check</c> or <c>deny</c>.</param>
public sealed record EntryRuleField(string? Yellow, string? Unregistered, int? TestWithinHours, string? StaleTest, string? PopUp);
