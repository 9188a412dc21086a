namespace HealthPass.Grains.Venues.Places;

/// <summary>What becomes of a venue's places.</summary>
/// <param name="Fault">Why nothing does.</param>
/// <param name="Places">The places from now on; null where nothing changes.</param>
/// <param name="Number">The place that it is about.</param>
internal readonly record struct PlaceChange(PlaceFault Fault, IReadOnlyList<VenuePlace>? Places, ushort Number)
{
    /// <summary>It is so already.</summary>
    public static PlaceChange Nothing(ushort number) => new(PlaceFault.None, null, number);

    /// <summary>They change.</summary>
    public static PlaceChange To(IReadOnlyList<VenuePlace> places, ushort number) => new(PlaceFault.None, places, number);

    /// <summary>It may not be.</summary>
    public static implicit operator PlaceChange(PlaceFault fault) => new(fault, null, 0);
}
