using HealthPass.Api.Regions;
using MessagePack;

namespace HealthPass.Api.Wall;

/// <summary>What the wall's hub pushes.</summary>
/// <param name="Watched">The region that is watched.</param>
/// <param name="Complete">Whether <paramref name="Regions"/> holds the watched region and all its children; otherwise only those that changed.</param>
/// <param name="Regions">Numbers. Empty for a sign of life.</param>
/// <param name="AsOf">When this was sent.</param>
[MessagePackObject]
public sealed record RegionsChanged(
    [property: Key("watched")] string Watched,
    [property: Key("complete")] bool Complete,
    [property: Key("regions")] IReadOnlyList<RegionView> Regions,
    [property: Key("asOf")] string AsOf);
