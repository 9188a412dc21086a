namespace HealthPass.Grains.Venues.Places;

/// <summary>What came of a command about a place.</summary>
/// <param name="Fault">Why nothing did.</param>
/// <param name="Place">The place as it is now, null where something is wrong.</param>
[GenerateSerializer, Immutable, Alias("place-result")]
public sealed record PlaceResult([property: Id(0)] PlaceFault Fault, [property: Id(1)] VenuePlace? Place)
{
    /// <summary>Whether anything changed.</summary>
    [Id(2)]
    public bool IsNew { get; init; }
}
