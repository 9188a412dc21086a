using HealthPass.Api.Regions;
using HealthPass.Grains.Counting;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Wall;

/// <summary>A region's numbers as last read, the round they changed in, and the shapes they are sent in, made when first needed.</summary>
internal sealed class WatchedNumbers(RegionNode region, RegionSnapshot snapshot, long round)
{
    private RegionView? _known;
    private RegionView? _public;

    public RegionSnapshot Snapshot => snapshot;

    /// <summary>The round in which these numbers were new.</summary>
    public long Round => round;

    public RegionView For(bool isPublic) => isPublic
        ? _public ??= RegionPresenter.Present(region, snapshot, isPublic: true)
        : _known ??= RegionPresenter.Present(region, snapshot, isPublic: false);
}
