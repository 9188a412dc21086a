using System.Collections.Frozen;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Staff;

/// <summary>
/// What an API key is for. Kept as text: empty for everything, venue ids with spaces between, <c>region:</c> with a code, or
/// <c>channel:</c> with a name. A text that cannot be read is for nothing.
/// </summary>
public sealed class KeyScope
{
    private const string RegionWord = "region:";
    private const string ChannelWord = "channel:";

    private readonly FrozenSet<VenueId>? _venues;

    private KeyScope(FrozenSet<VenueId>? venues, RegionCode? region, string? channel) => (_venues, Region, Channel) = (venues, region, channel);

    /// <summary>For everything.</summary>
    public static KeyScope All { get; } = new(null, null, null);

    /// <summary>The region whose venues it is for, null where it names none.</summary>
    public RegionCode? Region { get; }

    /// <summary>The channel that it speaks for, null where it names none.</summary>
    public string? Channel { get; }

    /// <summary>The venues that it names; nothing where it names none.</summary>
    public IEnumerable<VenueId> Venues => _venues ?? [];

    /// <summary>Reads what is kept.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The scope.</returns>
    public static KeyScope Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0)
        {
            return All;
        }

        if (text.StartsWith(ChannelWord, StringComparison.Ordinal))
        {
            return new(null, null, text[ChannelWord.Length..]);
        }

        if (text.StartsWith(RegionWord, StringComparison.Ordinal) && RegionCode.TryParse(text.AsSpan(RegionWord.Length), out var region))
        {
            return new(null, region, null);
        }

        var venues = new HashSet<VenueId>();
        foreach (var word in text.Split(' '))
        {
            if (!VenueId.TryParse(word, out var venue))
            {
                return new(FrozenSet<VenueId>.Empty, null, null);
            }

            _ = venues.Add(venue);
        }

        return new(venues.ToFrozenSet(), null, null);
    }

    /// <summary>How venues are kept.</summary>
    public static string Of(IEnumerable<VenueId> venues) => string.Join(' ', venues);

    /// <summary>How a region is kept.</summary>
    public static string Of(RegionCode region) => RegionWord + region;

    /// <summary>How a channel is kept.</summary>
    public static string Of(string channel) => ChannelWord + channel;

    /// <summary>Whether it leaves a venue in. Where it is for a region, that is for whoever knows the venue's to say.</summary>
    /// <param name="venue">The venue.</param>
    /// <returns>False for another than those it names.</returns>
    public bool Admits(VenueId venue) => _venues is null || _venues.Contains(venue);

    /// <summary>Whether it is for a venue, by all that it names.</summary>
    /// <param name="venue">The venue.</param>
    /// <param name="region">The venue's region.</param>
    /// <returns>False for a venue that it does not name, or of another region than it names.</returns>
    public bool Admits(VenueId venue, RegionCode region) => Admits(venue) && Region?.Contains(region) != false;
}
