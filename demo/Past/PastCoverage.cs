using System.Security.Cryptography;
using System.Text;
using HealthPass.Demo.Places;
using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Coverage;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Demo.Past;

/// <summary>
/// What the demo's authorities expect: the sample venues by name, and of every county a hospital, a market and two hotels, most of which have no code
/// yet. The first venue has a keeper and a capacity.
/// </summary>
internal static class PastCoverage
{
    private const string PutBy = "demo-county";
    private const string Source = "演示名单";
    private const string Keeper = "keeper";
    private const int Capacity = 20_000;

    private static readonly (VenueCategory Category, int Wanted)[] OfACounty = [(VenueCategory.Hospital, 1), (VenueCategory.Market, 1), (VenueCategory.Hotel, 2)];

    /// <summary>Lists them.</summary>
    /// <param name="store">Keeps the list.</param>
    /// <param name="grains">Finds the first venue.</param>
    /// <param name="venues">The sample venues.</param>
    /// <param name="first">The first of them as it is registered; none where there is no sample.</param>
    /// <param name="tree">The province.</param>
    /// <param name="at">Since when they are expected.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task WriteAsync(
        ICoverageStore store, IGrainFactory grains, IReadOnlyList<SampleVenue> venues, VenueId? first, RegionTree tree, DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var venue in venues)
        {
            _ = tree.TryFind(venue.Region, out var region);
            await PutAsync(venue.Name, venue.Category, venue.Region, 1, VenueLikeness.Fold(venue.Name, region));
        }

        foreach (var county in tree.Nodes.Where(node => node.Level == RegionLevel.County))
        {
            foreach (var (category, wanted) in OfACounty)
            {
                await PutAsync(string.Empty, category, county.Code, wanted, string.Empty);
            }
        }

        await store.MatchAsync(all: true, cancellationToken);
        if (first is { } id)
        {
            _ = await grains.GetGrain<IVenueGrain>(id.ToGrainKey()).Set(new(Capacity, Keeper));
        }

        Task PutAsync(string name, VenueCategory category, RegionCode region, int wanted, string key) => store.PutAsync(
            new(IdOf(name, category, region), name, category.ToWire(), region, wanted, Source, PutBy, at.ToUnixTimeSeconds()) { NameKey = key }, cancellationToken);
    }

    // The same place again is the same row.
    private static Guid IdOf(string name, VenueCategory category, RegionCode region) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{name}\n{category.ToWire()}\n{region}")).AsSpan(0, 16));
}
