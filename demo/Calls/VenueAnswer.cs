namespace HealthPass.Demo.Calls;

/// <summary>What the demo reads of a venue's registration.</summary>
/// <param name="VenueId">The venue's id.</param>
internal sealed record VenueAnswer(string? VenueId);
