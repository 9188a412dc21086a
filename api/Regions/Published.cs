using System.Collections.Frozen;
using HealthPass.Grains.Counting.Publishing;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Regions;

/// <summary>A release in the shape that callers see, made once.</summary>
internal sealed class Published
{
    private readonly FrozenDictionary<RegionCode, RegionView> _views;

    public Published(Release release, RegionTree regions)
    {
        Release = release;
        _views = release.Regions
            .Where(counts => regions.TryFind(counts.Code, out _))
            .ToFrozenDictionary(
                counts => counts.Code,
                counts => regions.TryFind(counts.Code, out var region) ? RegionPresenter.Present(region, counts, release) : throw new InvalidOperationException("Found before."));
    }

    public Release Release { get; }

    /// <summary>A region's published numbers.</summary>
    public RegionView Of(RegionNode region) => _views[region.Code];

    /// <summary>Those of the regions one level below that are published.</summary>
    public IEnumerable<RegionView> Below(RegionNode region) => region.Children.Where(PublishedRegions.Cover).Select(Of);
}
