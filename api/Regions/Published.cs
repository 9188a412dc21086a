using System.Collections.Frozen;
using HealthPass.Grains.Counting.Publishing;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Regions;

/// <summary>A release in the shape that callers see, made once.</summary>
internal sealed class Published
{
    private readonly FrozenDictionary<RegionCode, RegionView> _views;
    private readonly FrozenDictionary<string, AreaView> _areas;

    public Published(Release release, RegionTree regions)
    {
        Release = release;
        _views = release.Regions
            .Where(counts => regions.TryFind(counts.Code, out _))
            .ToFrozenDictionary(
                counts => counts.Code,
                counts => regions.TryFind(counts.Code, out var region) ? RegionPresenter.Present(region, counts, release) : throw new InvalidOperationException("Found before."));
        _areas = release.Regions
            .Select(counts => (Counts: counts, Area: regions.Areas.Find(counts.Code)))
            .Where(row => row.Area is not null)
            .ToFrozenDictionary(row => row.Area!.Code, row => AreaPresenter.Present(row.Area!, row.Counts, release), StringComparer.Ordinal);
    }

    public Release Release { get; }

    /// <summary>A region's published numbers.</summary>
    public RegionView Of(RegionNode region) => _views[region.Code];

    /// <summary>A functional area's published numbers.</summary>
    /// <exception cref="StorageUnavailableException">The release is of a build that knows no areas; the next has them.</exception>
    public AreaView Of(FunctionalArea area) => _areas.TryGetValue(area.Code, out var view)
        ? view
        : throw new StorageUnavailableException("Nothing has been published of functional areas yet.", new TimeoutException());

    /// <summary>The published numbers of the functional areas of which all lies in a region.</summary>
    public IEnumerable<AreaView> AreasIn(RegionNode region, RegionTree regions) =>
        regions.Areas.In(region.Code).Select(area => _areas.GetValueOrDefault(area.Code)).OfType<AreaView>();

    /// <summary>Those of the regions one level below that are published.</summary>
    public IEnumerable<RegionView> Below(RegionNode region) => region.Children.Where(PublishedRegions.Cover).Select(Of);
}
