using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues;

/// <summary>Finds venues that may be the same place as one that is submitted. It refuses nothing: whoever reviews looks at them.</summary>
/// <param name="directory">The directory of venues.</param>
/// <param name="regions">Names of regions say nothing of a venue.</param>
public sealed class VenueTwins(IVenueDirectory directory, RegionTree regions)
{
    /// <summary>The most that are shown.</summary>
    public const int Most = 10;

    // What one look-up may cost, whatever names there are.
    private const int MostRead = 200;

    /// <summary>Finds them.</summary>
    /// <param name="id">The venue itself.</param>
    /// <param name="registration">What is submitted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Nearest first, at most <see cref="Most"/>; none that has ended.</returns>
    public async Task<IReadOnlyList<VenueTwin>> FindAsync(VenueId id, VenueRegistration registration, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(registration);
        _ = regions.TryFind(registration.Region, out var region);
        var name = VenueLikeness.Fold(registration.Name, region);
        var address = VenueLikeness.Fold(registration.Address, region);

        // The same place is the same township: villages are merged and their borders mistaken.
        var place = registration.Region.Level > RegionLevel.Township ? registration.Region.UpTo(RegionLevel.Township) : registration.Region;
        var found = await directory.FindLikeAsync(place, VenueLikeness.HeadOf(name), registration.CreditCode, address, MostRead, cancellationToken);
        return [.. found
            .Where(entry => entry.VenueId != id && entry.Standing != VenueStanding.Ended)
            .Select(entry => Compare(entry, name, address, registration.CreditCode))
            .OfType<VenueTwin>()
            .OrderByDescending(twin => twin.Likeness)
            .ThenBy(twin => twin.Entry.VenueId.Value)
            .Take(Most)];
    }

    private static VenueTwin? Compare(VenueEntry entry, string name, string address, string credit)
    {
        var likeness = VenueLikeness.Of(name, entry.NameKey.Length > 0 ? entry.NameKey : VenueLikeness.Fold(entry.Name));
        var sameCredit = credit.Length > 0 && entry.CreditCode == credit;
        var sameAddress = address.Length > 0 && entry.AddressKey == address;
        return likeness >= VenueLikeness.Near || sameCredit || sameAddress ? new(entry, likeness, sameAddress, sameCredit) : null;
    }
}
