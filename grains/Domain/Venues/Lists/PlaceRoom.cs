using HealthPass.Grains.Lists;
using HealthPass.Grains.Venues.Places;

namespace HealthPass.Grains.Venues.Lists;

/// <summary>
/// Looks at rows against the places that a venue has: what would come of them if they were done in the order of the list. It decides by what the
/// venue itself decides by, and keeps what it decided to itself.
/// </summary>
/// <param name="there">The places that the venue has.</param>
/// <param name="now">The time.</param>
internal sealed class PlaceRoom(IReadOnlyList<VenuePlace> there, DateTimeOffset now)
{
    private IReadOnlyList<VenuePlace> _places = there;
    private ushort _last = there.Select(place => place.Number).DefaultIfEmpty().Max();

    /// <summary>Looks at a row.</summary>
    /// <param name="draft">What it says.</param>
    /// <returns>What is found, null where it would be added.</returns>
    public ListFinding? Look(PlaceDraft draft)
    {
        var change = PlaceDecisions.Add(_places, _last, draft, 0, now);
        if (change.Places is { } next)
        {
            (_places, _last) = (next, change.Number);
            return null;
        }

        return change.Fault == PlaceFault.None ? ListFinding.Unchanged($"The venue has this place: number {change.Number}.") : Of(change.Fault);
    }

    /// <summary>Why a row is not done.</summary>
    /// <param name="fault">Why the place is not added.</param>
    /// <returns>The finding.</returns>
    public static ListFinding Of(PlaceFault fault) => fault switch
    {
        PlaceFault.Twice => new("place_twice", "Another place in use has this name or plate."),
        PlaceFault.TooMany => new("too_many_places", $"The venue would have more places than a venue may have ({PlaceForms.MaxInUse} in use)."),
        PlaceFault.UsedUp => new("places_used_up", "Every number of the venue was given."),
        PlaceFault.VenueUnknown => new("venue_unknown", "The venue is not registered."),
        _ => new("venue_in_wrong_state", "The venue has ended."),
    };
}
