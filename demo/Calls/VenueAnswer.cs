namespace HealthPass.Demo.Calls;

/// <summary>What the demo reads of a venue's registration.</summary>
internal sealed record VenueAnswer(string? VenueId);
