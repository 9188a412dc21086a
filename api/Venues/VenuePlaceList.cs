namespace HealthPass.Api.Venues;

/// <summary>The places within a venue.</summary>
/// <param name="Places">The venue itself, then the places by number, those too that have ended.</param>
/// <param name="Most">Places in use that a venue has at most.</param>
public sealed record VenuePlaceList(IReadOnlyList<VenuePlaceView> Places, int Most);
