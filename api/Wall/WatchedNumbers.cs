using HealthPass.Api.Regions;
using HealthPass.Grains.Counting;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Wall;

/// <summary>A region's true numbers as last read, the round they changed in, and the shape they are sent in, made when first needed.</summary>
internal sealed class WatchedNumbers(RegionNode region, RegionSnapshot snapshot, long round)
{
    private RegionView? _view;

    public RegionSnapshot Snapshot => snapshot;

    /// <summary>The round in which these numbers were new.</summary>
    public long Round => round;

    public RegionView View => _view ??= RegionPresenter.Present(region, snapshot);
}
