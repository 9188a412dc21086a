using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues.Places;

/// <summary>Decides what becomes of the places within a venue: pure functions of those that there are, the command and the time.</summary>
internal static class PlaceDecisions
{
    // With those that have ended: their names are shown beside the scans of a person until those are gone as well.
    private const int MaxKept = 400;
    private static readonly TimeSpan KeptAfterEnd = TimeSpan.FromDays(28);

    /// <summary>Adds a place; the same again is the one that is there.</summary>
    /// <param name="places">The places that there are.</param>
    /// <param name="last">The greatest number that was given.</param>
    /// <param name="draft">What is added.</param>
    /// <param name="draw">Drawn by chance.</param>
    /// <param name="now">The time.</param>
    public static PlaceChange Add(IReadOnlyList<VenuePlace> places, ushort last, PlaceDraft draft, ushort draw, DateTimeOffset now)
    {
        var inUse = places.Where(place => place is { EndedAt: null, Number: > 0 }).ToList();
        if (inUse.Find(place => place.Draft == draft) is { } there)
        {
            return PlaceChange.Nothing(there.Number);
        }

        var key = KeyOf(draft);
        if (inUse.Exists(place => KeyOf(place.Draft) == key))
        {
            return PlaceFault.Twice;
        }

        if (inUse.Count >= PlaceForms.MaxInUse)
        {
            return PlaceFault.TooMany;
        }

        if (last == ushort.MaxValue)
        {
            return PlaceFault.UsedUp;
        }

        var kept = Kept(places, now);
        var number = (ushort)(last + 1);
        return kept.Count >= MaxKept ? PlaceFault.TooMany : PlaceChange.To([.. kept, new(number, draft, now, null, [new(1, draw, 0)])], number);
    }

    /// <summary>Follows the poster of a place, or of the venue itself, by another edition; the same again changes nothing.</summary>
    /// <param name="places">The places that there are.</param>
    /// <param name="number">Which.</param>
    /// <param name="version">The edition that the caller knows to be in force.</param>
    /// <param name="until">When that dies.</param>
    /// <param name="draw">Drawn by chance.</param>
    /// <param name="now">The time.</param>
    public static PlaceChange Reissue(IReadOnlyList<VenuePlace> places, ushort number, byte version, DateTimeOffset until, ushort draw, DateTimeOffset now)
    {
        var place = Find(places, number) ?? (number == 0 ? Itself(now) : null);
        if (place is null)
        {
            return PlaceFault.Unknown;
        }

        if (place.EndedAt is not null)
        {
            return PlaceFault.Ended;
        }

        var dies = Math.Max(until.ToUnixTimeSeconds(), now.ToUnixTimeSeconds());
        var current = place.Current;
        if (current.Version != version)
        {
            return current.Version == version + 1 && place.Issues[^2].Until == dies ? PlaceChange.Nothing(number) : PlaceFault.Passed;
        }

        if (version == byte.MaxValue)
        {
            return PlaceFault.UsedUp;
        }

        VenuePlace next = place with { Issues = [.. place.Issues.SkipLast(1), current with { Until = dies }, new((byte)(version + 1), draw, 0)] };
        return PlaceChange.To([.. places.Where(other => other.Number != number), next], number);
    }

    /// <summary>Ends a place; its number is never given again.</summary>
    public static PlaceChange End(IReadOnlyList<VenuePlace> places, ushort number, DateTimeOffset now) =>
        number == 0 || Find(places, number) is not { } place ? PlaceFault.Unknown
        : place.EndedAt is not null ? PlaceChange.Nothing(number)
        : PlaceChange.To([.. places.Select(other => other.Number == number ? other with { EndedAt = now } : other)], number);

    /// <summary>The venue itself as a place, before its poster was ever reissued.</summary>
    public static VenuePlace Itself(DateTimeOffset since) => new(0, new(PlaceKind.Venue, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty), since, null, [PosterRules.First]);

    /// <summary>What boards need to know; null where there is nothing.</summary>
    public static PlaceBook? BookOf(IReadOnlyList<VenuePlace>? places, ushort last) =>
        places is null or [] ? null : new(places.Select(place => new PlaceMark(place.Number, place.EndedAt?.ToUnixTimeSeconds() ?? 0, place.Issues)), last);

    /// <summary>What two places in use of a venue may not have in common: of a car its plate, whatever line it runs on, of everything else its kind and name.</summary>
    /// <param name="draft">A place.</param>
    /// <returns>The same text for the same.</returns>
    public static string KeyOf(PlaceDraft draft) => draft.Plate.Length > 0 ? draft.Plate : $"{draft.Kind.ToWire()} {draft.Name.ToUpperInvariant()}";

    private static VenuePlace? Find(IReadOnlyList<VenuePlace> places, ushort number) => places.FirstOrDefault(place => place.Number == number);

    private static List<VenuePlace> Kept(IReadOnlyList<VenuePlace> places, DateTimeOffset now)
    {
        var tooMany = places.Count + 1 - MaxKept;
        if (tooMany <= 0)
        {
            return [.. places];
        }

        var gone = places.Where(place => place.EndedAt is { } ended && ended + KeptAfterEnd <= now).OrderBy(place => place.EndedAt).Take(tooMany).Select(place => place.Number).ToHashSet();
        return [.. places.Where(place => !gone.Contains(place.Number))];
    }
}
